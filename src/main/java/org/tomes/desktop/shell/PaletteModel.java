package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The entries of the command palette: screens and actions first, then records; among records, those whose name starts
 * with the query come first.
 */
final class PaletteModel {

    private static final int MOST = 60;

    /** @param kind the displayed kind of entry */
    record Entry(String name, String kind, Runnable run) {
    }

    private final List<Entry> all;
    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private String query = "";

    PaletteModel(List<Entry> entries) {
        all = new ArrayList<>(entries);
        search("");
    }

    void add(List<Entry> more) {
        all.addAll(more);
        search(query);
    }

    void search(String typed) {
        query = typed.strip().toLowerCase(Locale.ROOT);
        String[] words = query.split("\\s+");
        found.setAll(all.stream()
                .filter(entry -> holds(lower(entry), words))
                .sorted(Comparator.comparing(entry -> !lower(entry).startsWith(query)))
                .limit(MOST)
                .toList());
    }

    private static String lower(Entry entry) {
        return entry.name().toLowerCase(Locale.ROOT);
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
