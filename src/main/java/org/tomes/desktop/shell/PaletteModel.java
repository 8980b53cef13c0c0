package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The entries of the command palette, by kind. Of each kind the best matches are shown: names that start with the
 * query, then names with a word that starts with each word typed, then names that contain them. The kind with the best
 * match comes first. Before anything is typed, the entries used last come first.
 */
final class PaletteModel {

    private static final int MOST = 60;
    private static final int MOST_OF_A_KIND = 8;
    /** Before anything is typed, so that all screens are shown. */
    private static final int MOST_AT_FIRST = 20;
    /** How well a name matches: the start of the name, the start of a word, or anywhere. */
    private static final int RANKS = 3;

    /**
     * @param kind the displayed kind of entry; entries of a kind are shown together
     * @param state how the record stands, such as “overdue”; may be empty
     * @param key of the place that it opens, for recognising those used last
     * @param searched the name in lower case
     */
    record Entry(String name, String kind, String state, String key, Runnable run, String searched) {

        Entry(String name, String kind, String state, String key, Runnable run) {
            this(name, kind, state, key, run, name.toLowerCase(Locale.ROOT));
        }

        Entry(String name, String kind, Runnable run) {
            this(name, kind, "", "", run);
        }

        private Entry as(String otherKind) {
            return new Entry(name, otherKind, state.isEmpty() ? kind : state, key, run, searched);
        }
    }

    /** The entries used last: their keys, the latest first, and how their group is called. */
    record Recent(String name, List<String> keys) {
    }

    private final List<Entry> all;
    private final Recent recent;
    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private String query = "";
    /** The entries that match the query, so that a longer query need not look at all. */
    private List<Entry> matching = List.of();
    private boolean reading = true;

    PaletteModel(List<Entry> entries) {
        this(entries, new Recent("", List.of()));
    }

    PaletteModel(List<Entry> entries, Recent recent) {
        this.all = new ArrayList<>(entries);
        this.recent = recent;
        search("", all);
    }

    /** Whether records may still be added. */
    boolean isReading() {
        return reading;
    }

    /** Adds records that were read; more may follow. */
    void add(List<Entry> more) {
        all.addAll(more);
        search(query, all);
    }

    /** Says that all records were added. */
    void complete() {
        reading = false;
    }

    void search(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        search(wanted, wanted.startsWith(query) ? matching : all);
    }

    private void search(String wanted, List<Entry> among) {
        query = wanted;
        Stream<Entry> first = query.isEmpty() ? usedLast() : Stream.empty();
        found.setAll(Stream.concat(first, matches(among)).limit(MOST).toList());
    }

    private Stream<Entry> usedLast() {
        return recent.keys()
                .stream()
                .flatMap(key -> all.stream().filter(entry -> entry.key().equals(key)).limit(1))
                .map(entry -> entry.as(recent.name()));
    }

    private Stream<Entry> matches(List<Entry> among) {
        String[] words = query.isEmpty() ? new String[0] : query.split("\\s+");
        int most = query.isEmpty() ? MOST_AT_FIRST : MOST_OF_A_KIND;
        Map<String, Matches> kinds = new LinkedHashMap<>();
        List<Entry> matches = new ArrayList<>();
        for (Entry entry : among) {
            int rank = rank(entry.searched(), words);
            if (rank < RANKS) {
                matches.add(entry);
                kinds.computeIfAbsent(entry.kind(), kind -> new Matches(most)).add(entry, rank);
            }
        }
        matching = matches;
        List<Matches> ordered = new ArrayList<>(kinds.values());
        ordered.sort(Comparator.comparingInt(Matches::best));
        return ordered.stream().flatMap(Matches::entries);
    }

    /** The matches of one kind, the best first; only as many as are shown are kept. */
    private static final class Matches {

        private final int most;
        private final List<List<Entry>> byRank = Stream.generate(() -> (List<Entry>) new ArrayList<Entry>())
                .limit(RANKS)
                .toList();

        Matches(int most) {
            this.most = most;
        }

        void add(Entry entry, int rank) {
            if (byRank.get(rank).size() < most) {
                byRank.get(rank).add(entry);
            }
        }

        int best() {
            int rank = 0;
            while (byRank.get(rank).isEmpty()) {
                rank++;
            }
            return rank;
        }

        Stream<Entry> entries() {
            return byRank.stream().flatMap(List::stream).limit(most);
        }
    }

    /** The rank of a name, from 0; {@link #RANKS} if it does not contain all words. */
    private int rank(String name, String[] words) {
        if (name.startsWith(query)) {
            return 0;
        }
        int rank = 1;
        for (String word : words) {
            int at = name.indexOf(word);
            if (at < 0) {
                return RANKS;
            }
            while (at > 0 && Character.isLetterOrDigit(name.charAt(at - 1))) {
                at = name.indexOf(word, at + 1);
            }
            rank = at < 0 ? 2 : rank;
        }
        return rank;
    }

    ObservableList<Entry> found() {
        return found;
    }
}
