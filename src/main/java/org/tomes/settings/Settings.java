package org.tomes.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.backup.BackupSettings;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;

/**
 * This user's choices on this computer. A register can be read without these choices, so all of them may be missing.
 *
 * @param language language; empty for that of the operating system
 * @param register path of the last open register
 * @param actors id of the acting person, by {@link #actorKey}
 * @param tables layout of each table, by its name; only that table parses the text
 * @param chainHeads newest known entry of each register's trail, by register id, as stored by earlier versions; see
 * {@link SeenRegisters}
 * @param connection Azure connection settings, without any secret; only the page with these settings parses the texts
 * @param backups settings for automatic backups
 * @param screen key of the page shown last
 * @param recent paths of the registers opened last, newest first, at most {@value #MAX_RECENT}
 * @param firstPolicy state of the guided start that the register does not contain, by register id; only the guide
 * parses the texts
 * @param views named filters of lists, by register id; only the desktop parses the texts
 * @param visits time when a register was opened last, by register id; only the overview parses the texts
 * @param recentNotes last known facts about each recent register, by its path; only the desktop parses the texts
 * @param reminders whether due reviews are announced daily
 */
public record Settings(Optional<Language> language, DisplaySettings look, Optional<String> register,
        Map<String, String> actors, Optional<WindowBounds> window, Map<String, String> tables,
        Map<String, ChainHead> chainHeads, Map<String, String> connection, BackupSettings backups,
        Optional<String> screen, List<String> recent, Map<String, String> firstPolicy, Map<String, String> views,
        Map<String, String> visits, Map<String, String> recentNotes, boolean reminders) {

    public static final int DEFAULT_ZOOM = 100;
    /** The sizes of the window's content that can be chosen, in percent, from small to large. */
    public static final List<Integer> ZOOMS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    private static final int MAX_RECENT = 8;

    public Settings {
        actors = Map.copyOf(actors);
        tables = Map.copyOf(tables);
        chainHeads = Map.copyOf(chainHeads);
        connection = Map.copyOf(connection);
        recent = List.copyOf(recent);
        firstPolicy = Map.copyOf(firstPolicy);
        views = Map.copyOf(views);
        visits = Map.copyOf(visits);
        recentNotes = Map.copyOf(recentNotes);
    }

    /** Returns the defaults. */
    public static Settings initial() {
        return new Settings(Optional.empty(), DisplaySettings.DEFAULT, Optional.empty(), Map.of(), Optional.empty(),
                Map.of(), Map.of(), Map.of(), BackupSettings.DEFAULT, Optional.empty(), List.of(), Map.of(), Map.of(),
                Map.of(), Map.of(), false);
    }

    /** Returns the key of an actor; the acting person is chosen for each register and each operating system account. */
    public static String actorKey(String registerId, String account) {
        return registerId + "/" + account;
    }

    public Settings withLanguage(Optional<Language> chosen) {
        return new Settings(chosen, look, register, actors, window, tables, chainHeads, connection, backups, screen,
                recent, firstPolicy, views, visits, recentNotes, reminders);
    }

    public Settings withLook(DisplaySettings chosen) {
        return new Settings(language, chosen, register, actors, window, tables, chainHeads, connection, backups, screen,
                recent, firstPolicy, views, visits, recentNotes, reminders);
    }

    /**
     * Adds a register to the recent ones.
     *
     * @param usual whether the register is opened at the next start; a read-only register is opened only if there is no
     * other
     */
    public Settings withRegister(String path, boolean usual) {
        Optional<String> next = usual || register.isEmpty() ? Optional.of(path) : register;
        List<String> newest = Stream
                .concat(Stream.of(path), recent.stream().filter(candidate -> !candidate.equals(path)))
                .limit(MAX_RECENT)
                .toList();
        return new Settings(language, look, next, actors, window, tables, chainHeads, connection, backups, screen,
                newest, firstPolicy, views, visits, recentNotes, reminders);
    }

    /**
     * @param key as returned by {@link #actorKey}
     */
    public Settings withActor(String key, String person) {
        return new Settings(language, look, register, with(actors, key, person), window, tables, chainHeads, connection,
                backups, screen, recent, firstPolicy, views, visits, recentNotes, reminders);
    }

    public Settings withWindow(WindowBounds place) {
        return new Settings(language, look, register, actors, Optional.of(place), tables, chainHeads, connection,
                backups, screen, recent, firstPolicy, views, visits, recentNotes, reminders);
    }

    public Settings withConnection(Map<String, String> chosen) {
        return new Settings(language, look, register, actors, window, tables, chainHeads, chosen, backups, screen,
                recent, firstPolicy, views, visits, recentNotes, reminders);
    }

    public Settings withBackups(BackupSettings chosen) {
        return new Settings(language, look, register, actors, window, tables, chainHeads, connection, chosen, screen,
                recent, firstPolicy, views, visits, recentNotes, reminders);
    }

    public Settings withScreen(Optional<String> newScreen) {
        return new Settings(language, look, register, actors, window, tables, chainHeads, connection, backups,
                newScreen, recent, firstPolicy, views, visits, recentNotes, reminders);
    }

    public Settings withTable(String name, String layout) {
        return new Settings(language, look, register, actors, window, with(tables, name, layout), chainHeads,
                connection, backups, screen, recent, firstPolicy, views, visits, recentNotes, reminders);
    }

    /** @param progress state of the guided start with this register */
    public Settings withFirstPolicy(String registerId, String progress) {
        return new Settings(language, look, register, actors, window, tables, chainHeads, connection, backups, screen,
                recent, with(firstPolicy, registerId, progress), views, visits, recentNotes, reminders);
    }

    /** @param namedFilters named filters of lists of this register */
    public Settings withViews(String registerId, String namedFilters) {
        return new Settings(language, look, register, actors, window, tables, chainHeads, connection, backups, screen,
                recent, firstPolicy, with(views, registerId, namedFilters), visits, recentNotes, reminders);
    }

    /** @param opened time when this register was opened last */
    public Settings withVisits(String registerId, String opened) {
        return new Settings(language, look, register, actors, window, tables, chainHeads, connection, backups, screen,
                recent, firstPolicy, views, with(visits, registerId, opened), recentNotes, reminders);
    }

    /**
     * Adds the facts known about a register; removes the facts about registers that are no longer among the recent
     * ones.
     */
    public Settings withRecentNote(String path, String note) {
        Map<String, String> notes = new TreeMap<>(with(recentNotes, path, note));
        notes.keySet().removeIf(known -> !known.equals(path) && !recent.contains(known));
        return new Settings(language, look, register, actors, window, tables, chainHeads, connection, backups, screen,
                recent, firstPolicy, views, visits, notes, reminders);
    }

    public Settings withReminders(boolean chosen) {
        return new Settings(language, look, register, actors, window, tables, chainHeads, connection, backups, screen,
                recent, firstPolicy, views, visits, recentNotes, chosen);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> changed = new TreeMap<>(map);
        changed.put(key, value);
        return changed;
    }
}
