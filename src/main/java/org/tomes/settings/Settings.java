package org.tomes.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.backup.BackupSettings;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;

/**
 * This user's choices on this computer. A register can be read without them, so all of them may be missing.
 *
 * @param language empty for the language of the operating system
 * @param register path of the last open register
 * @param actors id of the acting person, by {@link #actorKey}
 * @param tables layout of each table, by its name; only that table parses the text
 * @param chainHeads the newest entry seen of each register's trail, by register id, as earlier versions stored it here;
 * see {@link SeenRegisters}
 * @param connection the Azure connection settings, without any secret; only their screen parses the texts
 * @param backups settings for automatic backups
 * @param screen key of the last screen shown
 * @param zoom size of the window's content in per cent of the usual size
 */
public record Settings(Optional<Language> language, Appearance appearance, Optional<String> register,
        Map<String, String> actors, Optional<WindowBounds> window, Map<String, String> tables,
        Map<String, ChainHead> chainHeads, Map<String, String> connection, BackupSettings backups,
        Optional<String> screen, int zoom) {

    public static final int USUAL_ZOOM = 100;

    public Settings {
        actors = Map.copyOf(actors);
        tables = Map.copyOf(tables);
        chainHeads = Map.copyOf(chainHeads);
        connection = Map.copyOf(connection);
    }

    /** Returns the defaults. */
    public static Settings initial() {
        return new Settings(Optional.empty(), Appearance.SYSTEM, Optional.empty(), Map.of(), Optional.empty(), Map.of(),
                Map.of(), Map.of(), BackupSettings.USUAL, Optional.empty(), USUAL_ZOOM);
    }

    /** The acting person is chosen for each register and each operating system account. */
    public static String actorKey(String registerId, String account) {
        return registerId + "/" + account;
    }

    public Settings withLanguage(Optional<Language> chosen) {
        return new Settings(chosen, appearance, register, actors, window, tables, chainHeads, connection, backups,
                screen, zoom);
    }

    public Settings withAppearance(Appearance chosen) {
        return new Settings(language, chosen, register, actors, window, tables, chainHeads, connection, backups, screen,
                zoom);
    }

    public Settings withRegister(String path) {
        return new Settings(language, appearance, Optional.of(path), actors, window, tables, chainHeads, connection,
                backups, screen, zoom);
    }

    /**
     * @param key as returned by {@link #actorKey}
     */
    public Settings withActor(String key, String person) {
        return new Settings(language, appearance, register, with(actors, key, person), window, tables, chainHeads,
                connection, backups, screen, zoom);
    }

    public Settings withWindow(WindowBounds place) {
        return new Settings(language, appearance, register, actors, Optional.of(place), tables, chainHeads, connection,
                backups, screen, zoom);
    }

    public Settings withConnection(Map<String, String> chosen) {
        return new Settings(language, appearance, register, actors, window, tables, chainHeads, chosen, backups, screen,
                zoom);
    }

    public Settings withBackups(BackupSettings chosen) {
        return new Settings(language, appearance, register, actors, window, tables, chainHeads, connection, chosen,
                screen, zoom);
    }

    public Settings withScreen(Optional<String> shown) {
        return new Settings(language, appearance, register, actors, window, tables, chainHeads, connection, backups,
                shown, zoom);
    }

    public Settings withZoom(int percent) {
        return new Settings(language, appearance, register, actors, window, tables, chainHeads, connection, backups,
                screen, percent);
    }

    public Settings withTable(String name, String shown) {
        return new Settings(language, appearance, register, actors, window, with(tables, name, shown), chainHeads,
                connection, backups, screen, zoom);
    }

    public Settings withChainHead(String registerId, ChainHead head) {
        return new Settings(language, appearance, register, actors, window, tables, with(chainHeads, registerId, head),
                connection, backups, screen, zoom);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> changed = new TreeMap<>(map);
        changed.put(key, value);
        return changed;
    }
}
