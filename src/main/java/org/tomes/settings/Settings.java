package org.tomes.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.backup.BackupSettings;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;

/**
 * What this user chose on this computer. None of it is needed to read a register, so all of it may be missing.
 *
 * @param language empty for the language of the operating system
 * @param register path of the register that was open last
 * @param actors id of the person who acts, by {@link #actorKey}
 * @param tables how a table is shown, by its name; only that table reads the text
 * @param chainHeads the newest entry seen of each register's trail, by register id, as earlier versions kept it here;
 * see {@link SeenRegisters}
 * @param connection how Azure is reached, without any secret; only the screen for it reads the texts
 * @param backups whether and where registers are backed up by themselves
 * @param screen key of the screen that was shown last
 */
public record Settings(Optional<Language> language, Appearance appearance, Optional<String> register,
        Map<String, String> actors, Optional<WindowBounds> window, Map<String, String> tables,
        Map<String, ChainHead> chainHeads, Map<String, String> connection, BackupSettings backups,
        Optional<String> screen) {

    public Settings {
        actors = Map.copyOf(actors);
        tables = Map.copyOf(tables);
        chainHeads = Map.copyOf(chainHeads);
        connection = Map.copyOf(connection);
    }

    /** What holds before anything was chosen. */
    public static Settings initial() {
        return new Settings(Optional.empty(), Appearance.SYSTEM, Optional.empty(), Map.of(), Optional.empty(), Map.of(),
                Map.of(), Map.of(), BackupSettings.USUAL, Optional.empty());
    }

    /** Who acts is chosen for each register and each account of the operating system. */
    public static String actorKey(String registerId, String account) {
        return registerId + "/" + account;
    }

    public Settings withLanguage(Optional<Language> chosen) {
        return new Settings(chosen, appearance, register, actors, window, tables, chainHeads, connection, backups,
                screen);
    }

    public Settings withAppearance(Appearance chosen) {
        return new Settings(language, chosen, register, actors, window, tables, chainHeads, connection, backups,
                screen);
    }

    public Settings withRegister(String path) {
        return new Settings(language, appearance, Optional.of(path), actors, window, tables, chainHeads, connection,
                backups, screen);
    }

    /** @param key as {@link #actorKey} makes it */
    public Settings withActor(String key, String person) {
        return new Settings(language, appearance, register, with(actors, key, person), window, tables, chainHeads,
                connection, backups, screen);
    }

    public Settings withWindow(WindowBounds place) {
        return new Settings(language, appearance, register, actors, Optional.of(place), tables, chainHeads, connection,
                backups, screen);
    }

    public Settings withConnection(Map<String, String> chosen) {
        return new Settings(language, appearance, register, actors, window, tables, chainHeads, chosen, backups,
                screen);
    }

    public Settings withBackups(BackupSettings chosen) {
        return new Settings(language, appearance, register, actors, window, tables, chainHeads, connection, chosen,
                screen);
    }

    public Settings withScreen(Optional<String> shown) {
        return new Settings(language, appearance, register, actors, window, tables, chainHeads, connection, backups,
                shown);
    }

    public Settings withTable(String name, String shown) {
        return new Settings(language, appearance, register, actors, window, with(tables, name, shown), chainHeads,
                connection, backups, screen);
    }

    public Settings withChainHead(String registerId, ChainHead head) {
        return new Settings(language, appearance, register, actors, window, tables, with(chainHeads, registerId, head),
                connection, backups, screen);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> changed = new TreeMap<>(map);
        changed.put(key, value);
        return changed;
    }
}
