package org.tomes.desktop.common.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.text.SearchText;

/**
 * The filtering and sorting of a table's rows. The searched text is converted to lower case once, and many rows are
 * indexed; extending a query searches only the previous result.
 */
public final class TableFilter<R> {

    private static final class Entry<R> {

        private final int place;
        private final R row;
        private String searched;

        Entry(int place, R row) {
            this.place = place;
            this.row = row;
        }

        int place() {
            return place;
        }

        R row() {
            return row;
        }

        /** May run on two threads at once; both compute the same value. */
        String searched(Function<R, String> text) {
            String cached = searched;
            if (cached == null) {
                cached = SearchText.of(text.apply(row));
                searched = cached;
            }
            return cached;
        }
    }

    /** An index of the rows at one point in time; see {@link #prepare}. */
    public static final class Index {

        private final Object rows;
        private final WordIndex words;

        private Index(Object rows, WordIndex words) {
            this.rows = rows;
            this.words = words;
        }
    }

    /** Number of rows up to which searching is faster than building an index. */
    private static final int UNINDEXED = 2_000;
    /** A number with parts, as in the code of a control. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+");
    private final Function<R, String> searchText;
    private final Function<R, String> code;
    private final Function<R, String> headline;
    private Optional<WordIndex> index = Optional.empty();
    private List<Entry<R>> all = List.of();
    /** Replaced whenever the set of rows changes, but not when their order does. */
    private Object rowsNow = new Object();
    private List<Entry<R>> visibleEntries = List.of();
    private String query = "";
    private Comparator<R> order;
    private Set<FilterChip<R>> chips = Set.of();

    /**
     * @param code the number or code of a row, which is found before rows that only contain it
     * @param headline code and title of a row, whose words are found before those of its other texts
     */
    public TableFilter(Function<R, String> searchText, Function<R, String> code, Function<R, String> headline) {
        this.searchText = searchText;
        this.code = code;
        this.headline = headline;
    }

    /** Sorted rows that are ready for searching; created in the background if there are many. */
    public static final class Arranged<R> {

        private final List<Entry<R>> entries;
        private final Object rows;
        private final Comparator<R> order;
        private final Optional<WordIndex> index;

        private Arranged(List<Entry<R>> entries, Object rows, Comparator<R> order, Optional<WordIndex> index) {
            this.entries = entries;
            this.rows = rows;
            this.order = order;
            this.index = index;
        }
    }

    /** Prepares other rows with everything a search needs. Changes no state and may run on any thread. */
    public Arranged<R> arrange(List<R> rows, Comparator<R> newOrder) {
        List<Entry<R>> read = entries(rows);
        read.forEach(entry -> entry.searched(searchText));
        return arranged(read, new Object(), newOrder,
                read.size() > UNINDEXED ? Optional.of(indexed(read)) : Optional.empty());
    }

    /**
     * Prepares other rows for display; searching them is slow until {@link #prepare} has run. Changes no state and may
     * run on any thread.
     */
    public Arranged<R> arrangeUnprepared(List<R> rows, Comparator<R> newOrder) {
        return arranged(entries(rows), new Object(), newOrder, Optional.empty());
    }

    /** Returns the work that prepares the current rows for searching; it may run on any thread. */
    public Supplier<Index> prepare() {
        Object now = rowsNow;
        List<Entry<R>> entries = new ArrayList<>(all);
        entries.sort(Comparator.comparingInt(Entry::place));
        return () -> new Index(now, indexed(entries));
    }

    /** Adopts the index if it belongs to the current rows; otherwise does nothing. */
    public void accept(Index newIndex) {
        if (newIndex.rows == rowsNow) {
            index = Optional.of(newIndex.words);
        }
    }

    /** Whether there are enough rows to need an index, and none exists yet. */
    public boolean isUnprepared() {
        return all.size() > UNINDEXED && index.isEmpty();
    }

    private List<Entry<R>> entries(List<R> rows) {
        List<Entry<R>> read = new ArrayList<>(rows.size());
        for (R row : rows) {
            read.add(new Entry<>(read.size(), row));
        }
        return read;
    }

    private WordIndex indexed(List<Entry<R>> entries) {
        WordIndex newIndex = new WordIndex(entries.size() + entries.size() / 8);
        entries.forEach(entry -> newIndex.add(entry.place(), entry.searched(searchText)));
        return newIndex;
    }

    private static <R> Arranged<R> arranged(List<Entry<R>> entries, Object rows, Comparator<R> newOrder,
            Optional<WordIndex> index) {
        entries.sort(
                newOrder == null ? Comparator.comparingInt(Entry::place) : Comparator.comparing(Entry::row, newOrder));
        return new Arranged<>(entries, rows, newOrder, index);
    }

    /** Returns the work that sorts the current rows in another order; it may run on any thread. */
    public Supplier<Arranged<R>> rearrange(Comparator<R> newOrder) {
        List<Entry<R>> now = all;
        Object currentRows = rowsNow;
        return () -> arranged(new ArrayList<>(now), currentRows, newOrder, Optional.empty());
    }

    /** Whether these are the current rows, in the order that the user chose. */
    boolean isSorting(Arranged<R> arranged) {
        return arranged.rows == rowsNow;
    }

    public void accept(Arranged<R> arranged) {
        all = arranged.entries;
        order = arranged.order;
        if (arranged.rows != rowsNow) {
            rowsNow = arranged.rows;
            index = arranged.index;
        }
        visibleEntries = filtered(all);
    }

    public void rows(List<R> rows) {
        accept(arrange(rows, order));
    }

    /**
     * Replaces rows that have the same id with their newer versions, and appends new ones.
     *
     * @param id identifies a row
     */
    public void upsert(List<R> rows, Function<R, Object> id) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Object, R> newer = new LinkedHashMap<>();
        rows.forEach(row -> newer.put(id.apply(row), row));
        List<Entry<R>> next = new ArrayList<>(all.size() + rows.size());
        for (Entry<R> entry : all) {
            R now = newer.remove(id.apply(entry.row()));
            next.add(now == null ? entry : indexed(new Entry<>(entry.place(), now)));
        }
        newer.values().forEach(row -> next.add(indexed(new Entry<>(next.size(), row))));
        accept(arranged(next, new Object(), order, index));
    }

    private Entry<R> indexed(Entry<R> entry) {
        index = index.filter(current -> entry.place() < current.capacity());
        index.ifPresent(current -> current.change(entry.place()));
        return entry;
    }

    /** Filters by the words of a query; a row must contain all of them. */
    public void search(String typed) {
        String newQuery = typed.strip().toLowerCase(Locale.ROOT);
        List<Entry<R>> from = newQuery.startsWith(query) ? visibleEntries : all;
        query = newQuery;
        visibleEntries = filtered(from);
    }

    public void chips(Set<FilterChip<R>> switchedOn) {
        chips = Set.copyOf(switchedOn);
        visibleEntries = filtered(all);
    }

    /** @param newOrder null for the order in which the rows were read */
    public void sort(Comparator<R> newOrder) {
        accept(rearrange(newOrder).get());
    }

    /** Shows these rows although the filters do not match them; until the filters change. */
    void keep(Predicate<R> kept) {
        if (active()) {
            Set<Entry<R>> matching = new HashSet<>(visibleEntries);
            visibleEntries = all.stream().filter(entry -> matching.contains(entry) || kept.test(entry.row())).toList();
        }
    }

    private List<Entry<R>> filtered(List<Entry<R>> from) {
        String[] words = query.isEmpty() ? new String[0] : query.split("\\s+");
        List<Predicate<R>> groups = groups();
        if (words.length == 0 && groups.isEmpty()) {
            return from;
        }
        Optional<WordIndex> usableIndex = index.filter(wordIndex -> words.length > 0 && from.size() > UNINDEXED);
        return usableIndex.isPresent() ? matchingEntries(from, usableIndex.get(), words, groups)
                : from.stream()
                        .filter(entry -> holds(entry.searched(searchText), words) && passes(entry.row(), groups))
                        .toList();
    }

    private List<Entry<R>> matchingEntries(List<Entry<R>> from, WordIndex index, String[] words,
            List<Predicate<R>> groups) {
        long[] rows = index.rows(words);
        List<Entry<R>> matches = new ArrayList<>();
        for (Entry<R> entry : from) {
            if (WordIndex.holds(rows, entry.place())
                    && (!index.unsure(entry.place()) || holds(entry.searched(searchText), words))
                    && passes(entry.row(), groups)) {
                matches.add(entry);
            }
        }
        return matches;
    }

    private List<Predicate<R>> groups() {
        Map<String, Predicate<R>> groups = new HashMap<>();
        chips.forEach(chip -> groups.merge(chip.group(), chip.passes(), Predicate::or));
        return List.copyOf(groups.values());
    }

    private static <R> boolean passes(R row, List<Predicate<R>> groups) {
        for (Predicate<R> group : groups) {
            if (!group.test(row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String searched, String[] words) {
        for (String word : words) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the rows that are found: first the one whose code was typed, then, in the order in which they were read,
     * those with the words in code or title. Later changes of the filter do not affect the unmodifiable list.
     */
    public List<R> visible() {
        if (query.isEmpty()) {
            return new Rows<>(visibleEntries);
        }
        Map<Integer, List<Entry<R>>> ranks = visibleEntries.stream()
                .collect(Collectors.groupingBy(entry -> rank(entry.row()), TreeMap::new, Collectors.toList()));
        return new Rows<>(ranks.values().stream().flatMap(List::stream).toList());
    }

    private int rank(R row) {
        if (isCode(code.apply(row))) {
            return 0;
        }
        boolean ranked = order == null && visibleEntries.size() <= UNINDEXED;
        return ranked && holds(SearchText.of(headline.apply(row)), query.split("\\s+")) ? 1 : 2;
    }

    /** Whether the query is this code, or the number in it, such as 8.13 of A.8.13. */
    private boolean isCode(String rowCode) {
        return rowCode.equalsIgnoreCase(query) || NUMBER.matcher(query).matches() && rowCode.endsWith("." + query);
    }

    /** Returns the row whose code was typed. */
    Optional<R> typedCode() {
        return query.isEmpty() ? Optional.empty()
                : visibleEntries.stream().map(Entry::row).filter(row -> isCode(code.apply(row))).findFirst();
    }

    private static final class Rows<R> extends AbstractList<R> implements RandomAccess {

        private final List<Entry<R>> entries;

        Rows(List<Entry<R>> entries) {
            this.entries = entries;
        }

        @Override
        public R get(int index) {
            return entries.get(index).row();
        }

        @Override
        public int size() {
            return entries.size();
        }
    }

    /** Returns all rows, regardless of filters. */
    public List<R> rows() {
        return new Rows<>(all);
    }

    public int total() {
        return all.size();
    }

    /** Whether a filter or search is active. */
    public boolean active() {
        return !query.isEmpty() || !chips.isEmpty();
    }
}
