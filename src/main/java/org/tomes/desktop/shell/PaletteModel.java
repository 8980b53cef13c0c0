package org.tomes.desktop.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tomes.desktop.common.SearchableChoice;
import org.tomes.text.SearchText;

/**
 * The entries of the command palette, by kind. The best matches of each kind are shown: names that start with the
 * query, then names with a word that starts with each word typed, then names that contain them, then records whose text
 * contains the rest. The kind with the best match comes first. Without a query, the entries used last come first.
 */
final class PaletteModel {

    /** Without a query, more entries of a kind are shown, so that all screens are among them. */
    private static final Limits USUAL = new Limits(60, 8, 20);
    private static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    /**
     * Number of ranks of a match: the start of the name, the start of a word, anywhere in the name, or only in the
     * text.
     */
    private static final int RANKS = 4;
    private static final int IN_TEXT = 3;
    private static final Pattern CODE = Pattern.compile("([a-z]{1,8}-)0+([1-9]\\d*)(?![\\w-])");
    /** Minimum length of a query for searching texts; nearly all texts contain shorter ones. */
    private static final int SHORTEST_IN_TEXT = 3;
    /** First bit of the digits; it follows the bits of the letters and precedes the bits of all other characters. */
    private static final int DIGITS = 26;
    private static final int OTHERS = 36;

    /**
     * @param kind the displayed kind of entry; entries of a kind are shown together
     * @param state state of the record, such as “overdue”; may be empty
     * @param key key of the place that the entry opens, to recognise entries used last
     * @param searched the name in lower case
     * @param letters characters in {@code searched}, as returned by {@link #letters}
     * @param text content of the record in addition to its name, searched as well; may be empty
     */
    record Entry(String name, String kind, String state, String key, Runnable run, String searched, long letters,
            SearchedText text) {

        private Entry(String name, String kind, String state, String key, Runnable run, String searched) {
            this(name, kind, state, key, run, searched + shortCode(searched), PaletteModel.letters(searched),
                    SearchedText.NONE);
        }

        Entry(String name, String kind, String state, String key, Runnable run) {
            this(name, kind, state, key, run, SearchText.of(name));
        }

        /** Returns the entry with a text that is also searched. */
        Entry with(String content) {
            return new Entry(name, kind, state, key, run, searched, letters, SearchedText.of(content));
        }

        /** Returns the code at the beginning of a name, without leading zeros, because no one types tom-012. */
        private static String shortCode(String searched) {
            Matcher code = CODE.matcher(searched);
            return code.lookingAt() ? ' ' + code.group(1) + code.group(2) : "";
        }

        /** Returns the entry with other words that find it like the words of its name. */
        Entry alsoFoundBy(String words) {
            if (words.isEmpty()) {
                return this;
            }
            String all = searched + ' ' + SearchText.of(words);
            return new Entry(name, kind, state, key, run, all, PaletteModel.letters(all),
                    text == SearchedText.NONE ? SearchedText.of(words) : text);
        }

        /** Returns the part of the text that matches a query; empty if the name contains all words of the query. */
        String snippet(String query) {
            String[] words = words(query);
            return Stream.of(words).allMatch(SearchText.of(name)::contains) ? "" : text.about(words);
        }

        /**
         * Whether name and text together contain all these characters; excludes many texts without a rare character.
         */
        private boolean mayContain(long required) {
            return ((letters | text.letters()) & required) == required;
        }

        Entry(String name, String kind, Runnable run) {
            this(name, kind, "", "", run);
        }

        private Entry as(String otherKind) {
            return new Entry(name, otherKind, state.isEmpty() ? kind : state, key, run, searched, letters, text);
        }
    }

    /**
     * Returns the set of characters in a text: one bit for each letter and digit, the others share the remaining bits.
     * With it, most names need not be searched.
     */
    static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int bit = letter >= 'a' && letter <= 'z' ? letter - 'a'
                    : letter >= '0' && letter <= '9' ? DIGITS + letter - '0' : OTHERS + letter % (Long.SIZE - OTHERS);
            letters |= Character.isWhitespace(letter) ? 0 : 1L << bit;
        }
        return letters;
    }

    /**
     * The result for a query, kept so that a longer query searches only the matches, and a shorter one needs no search.
     */
    private record Answer(String query, List<Entry> matching, List<Entry> visible) {
    }

    /**
     * The entries used last.
     *
     * @param name name of their group
     * @param keys their keys, the latest first
     */
    record Recent(String name, List<String> keys) {
    }

    /**
     * Maximum numbers of entries that are shown.
     *
     * @param perKindUnfiltered of each kind, without a query
     */
    private record Limits(int all, int perKind, int perKindUnfiltered) {
    }

    private final List<Entry> all;
    private final Recent recent;
    private final Limits limits;
    private final ObservableList<Entry> shownEntries = FXCollections.observableArrayList();
    /** The results for the query, preceded by those for its prefixes as typed. */
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Set<String> late = new HashSet<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(true);

    PaletteModel(List<Entry> entries) {
        this(entries, new Recent("", List.of()));
    }

    PaletteModel(List<Entry> entries, Recent recent) {
        this(entries, recent, USUAL);
    }

    private PaletteModel(List<Entry> entries, Recent recent, Limits limits) {
        this.all = new ArrayList<>(entries);
        this.recent = recent;
        this.limits = limits;
        answer("", all);
    }

    /** Returns a model that shows all items of a list. */
    static PaletteModel of(List<SearchableChoice> choices) {
        PaletteModel model = new PaletteModel(choices.stream()
                .map(choice -> new Entry(choice.name(), choice.group(), choice.state(), "", choice.chosen())
                        .alsoFoundBy(choice.otherWords()))
                .toList(), new Recent("", List.of()), NONE);
        model.complete();
        return model;
    }

    /** Whether records may still be added. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /**
     * Adds entries whose kinds come after other kinds with matches of the same rank. If a name begins with the query,
     * its kind comes before kinds whose names only contain it, except for a query of plain words.
     */
    void addLate(List<Entry> more) {
        more.forEach(entry -> late.add(entry.kind()));
        add(more);
    }

    /** Adds records that were read; more may follow. */
    void add(List<Entry> more) {
        all.addAll(more);
        String query = answers.getLast().query();
        answers.clear();
        answer(query, all);
    }

    /** Marks that all records were added. */
    void complete() {
        reading.set(false);
    }

    void search(String typed) {
        String query = typed.strip().toLowerCase(Locale.ROOT);
        while (!answers.isEmpty() && !query.startsWith(answers.getLast().query())) {
            answers.removeLast();
        }
        if (!answers.isEmpty() && answers.getLast().query().equals(query)) {
            shownEntries.setAll(answers.getLast().visible());
        } else {
            answer(query, answers.isEmpty() ? all : answers.getLast().matching());
        }
    }

    private void answer(String query, List<Entry> among) {
        List<Entry> matching = query.isEmpty() ? all : new ArrayList<>();
        Stream<Entry> first = query.isEmpty() ? recentEntries() : Stream.empty();
        List<Entry> visible = Stream.concat(first, matches(query, among, matching)).limit(limits.all()).toList();
        answers.add(new Answer(query, matching, visible));
        shownEntries.setAll(visible);
    }

    private Stream<Entry> recentEntries() {
        return recent.keys()
                .stream()
                .flatMap(key -> all.stream().filter(entry -> entry.key().equals(key)).limit(1))
                .map(entry -> entry.as(recent.name()));
    }

    /** @param matching receives all matches, unless everything matches */
    private Stream<Entry> matches(String query, List<Entry> among, List<Entry> matching) {
        String[] words = words(query);
        boolean texts = query.length() >= SHORTEST_IN_TEXT;
        int limit = query.isEmpty() ? limits.perKindUnfiltered() : limits.perKind();
        long letters = letters(query);
        Map<String, Matches> kinds = new LinkedHashMap<>();
        String kind = null;
        Matches ofKind = new Matches(limit);
        for (Entry entry : among) {
            boolean possible = (entry.letters() & letters) == letters;
            if (!possible && (entry.text() == SearchedText.NONE || query.isEmpty() || !entry.mayContain(letters))) {
                continue;
            }
            if (!entry.kind().equals(kind)) {
                kind = entry.kind();
                ofKind = kinds.computeIfAbsent(kind, added -> new Matches(limit));
            }
            int rank = possible ? rank(entry.searched(), query, words, ofKind) : RANKS;
            boolean unread = rank == RANKS && entry.text() != SearchedText.NONE && (!texts || ofKind.isFull());
            if (rank == RANKS && !unread && entry.text().completes(entry.searched(), words)) {
                rank = IN_TEXT;
            }
            if (rank < RANKS) {
                ofKind.add(entry, rank);
            }
            if ((rank < RANKS || unread) && matching != among) {
                matching.add(entry);
            }
        }
        kinds.values().removeIf(Matches::isEmpty);
        List<Matches> ordered = new ArrayList<>();
        // A plain word may begin the name of a resource, and stand after the code of a record.
        boolean isPlainWord = query.chars().noneMatch(letter -> Character.isDigit(letter) || letter == '-');
        kinds.forEach((name, ofOne) -> {
            ofOne.isLate = late.contains(name);
            ofOne.isPlainWord = isPlainWord;
        });
        kinds.values().stream().sorted(Comparator.comparing(ofOne -> ofOne.isLate)).forEach(ordered::add);
        ordered.sort(Comparator.comparingInt(Matches::best));
        return ordered.stream().flatMap(Matches::entries);
    }

    /** The matches of one kind, the best first; keeps only as many as are shown. */
    private static final class Matches {

        private final int limit;
        private boolean isLate;
        private boolean isPlainWord;
        private final List<List<Entry>> byRank = Stream.generate(() -> (List<Entry>) new ArrayList<Entry>())
                .limit(RANKS)
                .toList();

        Matches(int limit) {
            this.limit = limit;
        }

        void add(Entry entry, int rank) {
            if (byRank.get(rank).size() < limit) {
                byRank.get(rank).add(entry);
            }
        }

        boolean isEmpty() {
            return byRank.stream().allMatch(List::isEmpty);
        }

        /** Whether texts need not be searched any more. */
        boolean isFull() {
            return byRank.stream().mapToInt(List::size).sum() >= limit;
        }

        /** Whether the words of further names need not be searched, because as many matches were found as are shown. */
        boolean hasEnoughWords() {
            return byRank.get(1).size() >= limit;
        }

        int best() {
            int rank = 0;
            while (byRank.get(rank).isEmpty()) {
                rank++;
            }
            return isLate && rank > 0 ? IN_TEXT : isLate && isPlainWord ? 1 : rank;
        }

        Stream<Entry> entries() {
            return byRank.stream().flatMap(List::stream).limit(limit);
        }
    }

    /** Returns the rank of a name, from 0; {@link #RANKS} if it does not contain all words. */
    private static int rank(String name, String query, String[] words, Matches before) {
        if (name.startsWith(query) || isShortCode(name, query)) {
            return 0;
        }
        int rank = 1;
        for (String word : words) {
            int at = name.indexOf(word);
            if (at < 0) {
                return RANKS;
            }
            while (at > 0 && !before.hasEnoughWords() && Character.isLetterOrDigit(name.charAt(at - 1))) {
                at = name.indexOf(word, at + 1);
            }
            rank = at < 0 ? 2 : rank;
        }
        return rank;
    }

    /** Whether the query is the code at the end of a searched name. */
    private static boolean isShortCode(String name, String query) {
        return name.endsWith(query) && Character.isDigit(query.charAt(query.length() - 1))
                && name.charAt(name.length() - query.length() - 1) == ' ';
    }

    private static String[] words(String query) {
        return query.isEmpty() ? new String[0] : query.split("\\s+");
    }

    /** Returns the query without surrounding spaces, in lower case. */
    String query() {
        return answers.getLast().query();
    }

    ObservableList<Entry> shownEntries() {
        return shownEntries;
    }
}
