package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Which rows of a table are seen, and in which order. What is searched is prepared in lower case once, when the rows
 * are read; typing on in a search looks only through what it left before.
 */
public final class TableFilter<R> {

    private record Entry<R>(int place, R row, String searched) {
    }

    private final Function<R, String> searchText;
    private List<Entry<R>> all = List.of();
    private List<Entry<R>> seen = List.of();
    private String query = "";
    private Comparator<R> order;
    private Set<Chip<R>> chips = Set.of();

    public TableFilter(Function<R, String> searchText) {
        this.searchText = searchText;
    }

    /** Rows that are ready to be searched, in an order; made in the background where there are many. */
    public static final class Arranged<R> {

        private final List<Entry<R>> entries;
        private final Comparator<R> order;

        private Arranged(List<Entry<R>> entries, Comparator<R> order) {
            this.entries = entries;
            this.order = order;
        }
    }

    /** Prepares other rows. Changes nothing yet and may run on any thread. */
    public Arranged<R> arrange(List<R> rows, Comparator<R> wanted) {
        List<Entry<R>> read = new ArrayList<>(rows.size());
        for (R row : rows) {
            read.add(entry(read.size(), row));
        }
        return arranged(read, wanted);
    }

    private Entry<R> entry(int place, R row) {
        return new Entry<>(place, row, searchText.apply(row).toLowerCase(Locale.ROOT));
    }

    private Arranged<R> arranged(List<Entry<R>> entries, Comparator<R> wanted) {
        entries.sort(wanted == null ? Comparator.comparingInt(Entry::place) : Comparator.comparing(Entry::row, wanted));
        return new Arranged<>(entries, wanted);
    }

    /** Begins to prepare the rows that are there in another order; the work itself may run on any thread. */
    public Supplier<Arranged<R>> rearrange(Comparator<R> wanted) {
        List<Entry<R>> now = all;
        return () -> arranged(new ArrayList<>(now), wanted);
    }

    public void accept(Arranged<R> arranged) {
        all = arranged.entries;
        order = arranged.order;
        seen = filtered(all);
    }

    public void rows(List<R> rows) {
        accept(arrange(rows, order));
    }

    /**
     * Puts newer versions of rows in the place of those with the same id, and new ones at the end.
     *
     * @param id tells rows apart
     */
    public void put(List<R> rows, Function<R, Object> id) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Object, R> newer = new LinkedHashMap<>();
        rows.forEach(row -> newer.put(id.apply(row), row));
        List<Entry<R>> next = new ArrayList<>(all.size() + rows.size());
        for (Entry<R> entry : all) {
            R now = newer.remove(id.apply(entry.row()));
            next.add(now == null ? entry : entry(entry.place(), now));
        }
        newer.values().forEach(row -> next.add(entry(next.size(), row)));
        accept(arranged(next, order));
    }

    /** Words are looked for one by one; a row is seen when it holds them all. */
    public void search(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Entry<R>> from = wanted.startsWith(query) ? seen : all;
        query = wanted;
        seen = filtered(from);
    }

    public void chips(Set<Chip<R>> switchedOn) {
        chips = Set.copyOf(switchedOn);
        seen = filtered(all);
    }

    /** @param wanted null for the order in which the rows were read */
    public void sort(Comparator<R> wanted) {
        accept(rearrange(wanted).get());
    }

    private List<Entry<R>> filtered(List<Entry<R>> from) {
        String[] words = query.isEmpty() ? new String[0] : query.split("\\s+");
        List<Predicate<R>> groups = groups();
        if (words.length == 0 && groups.isEmpty()) {
            return from;
        }
        List<Entry<R>> passed = new ArrayList<>();
        for (Entry<R> entry : from) {
            if (holds(entry.searched(), words) && groups.stream().allMatch(group -> group.test(entry.row()))) {
                passed.add(entry);
            }
        }
        return passed;
    }

    private List<Predicate<R>> groups() {
        Map<String, Predicate<R>> groups = new HashMap<>();
        chips.forEach(chip -> groups.merge(chip.group(), chip.passes(), Predicate::or));
        return List.copyOf(groups.values());
    }

    private static boolean holds(String searched, String[] words) {
        for (String word : words) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }

    public List<R> seen() {
        return seen.stream().map(Entry::row).toList();
    }

    public int total() {
        return all.size();
    }

    /** Whether rows may be hidden. */
    public boolean active() {
        return !query.isEmpty() || !chips.isEmpty();
    }
}
