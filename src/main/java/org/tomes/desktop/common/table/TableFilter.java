package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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

    public void rows(List<R> rows) {
        List<Entry<R>> read = new ArrayList<>(rows.size());
        for (R row : rows) {
            read.add(new Entry<>(read.size(), row, searchText.apply(row).toLowerCase(Locale.ROOT)));
        }
        all = read;
        sort(order);
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
        order = wanted;
        List<Entry<R>> sorted = new ArrayList<>(all);
        sorted.sort(order == null ? Comparator.comparingInt(Entry::place) : Comparator.comparing(Entry::row, order));
        all = sorted;
        seen = filtered(all);
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
