package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The entries of the command palette: screens and actions first, then records; among records, those whose name starts
 * with the query come first.
 */
final class PaletteModel {

    private static final int MOST = 60;

    /**
     * @param kind the displayed kind of entry
     * @param searched the name in lower case
     */
    record Entry(String name, String kind, Runnable run, String searched) {

        Entry(String name, String kind, Runnable run) {
            this(name, kind, run, name.toLowerCase(Locale.ROOT));
        }
    }

    private final List<Entry> all;
    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private String query = "";
    private boolean reading = true;

    PaletteModel(List<Entry> entries) {
        all = new ArrayList<>(entries);
        search("");
    }

    /** Whether records may still be added. */
    boolean isReading() {
        return reading;
    }

    void add(List<Entry> more) {
        reading = false;
        all.addAll(more);
        search(query);
    }

    void search(String typed) {
        query = typed.strip().toLowerCase(Locale.ROOT);
        String[] words = query.split("\\s+");
        List<Entry> matches = new ArrayList<>(MOST);
        collect(entry -> entry.searched().startsWith(query), words, matches);
        collect(entry -> !entry.searched().startsWith(query), words, matches);
        found.setAll(matches);
    }

    /** Stops as soon as there are enough, so that it is quick for many records. */
    private void collect(Predicate<Entry> wanted, String[] words, List<Entry> matches) {
        for (Entry entry : all) {
            if (matches.size() == MOST) {
                return;
            }
            if (wanted.test(entry) && holds(entry.searched(), words)) {
                matches.add(entry);
            }
        }
    }

    private static boolean holds(String name, String[] words) {
        for (String word : words) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    ObservableList<Entry> found() {
        return found;
    }
}
