package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An index from words, separated by whitespace, to the rows that contain them. There are far fewer words than
 * characters in all rows, so a search scans the words and combines the rows of the matching ones. Rows that were
 * changed after the index was created are searched directly.
 */
final class WordIndex {

    private static final int[] NO_PLACES = {};

    private final int longs;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    /** The rows of a word: a list while they are few, otherwise a bit set; each slot has exactly one of the two. */
    private final List<int[]> few = new ArrayList<>();
    private final List<long[]> many = new ArrayList<>();
    private int[] counts = new int[1_024];
    private final long[] changed;
    private boolean anyChanged;
    private String lastTyped = "";
    private int[] lastSlots;

    /** @param number the maximum number of rows; every row's index is below it */
    WordIndex(int number) {
        longs = (number + Long.SIZE - 1) / Long.SIZE;
        changed = new long[longs];
    }

    int capacity() {
        return longs * Long.SIZE;
    }

    /** Adds a row's text; indexes must be added in ascending order. */
    void add(int place, String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || parts(text.charAt(i));
            if (blank && start >= 0) {
                put(place, text.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
    }

    /** Whether a character separates words; also used for the words of a query. */
    private static boolean parts(char letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }

    private void put(int place, String word) {
        int slot = slots.computeIfAbsent(word, this::newSlot);
        int[] places = few.get(slot);
        int count = counts[slot];
        if (places == null) {
            many.get(slot)[place >> 6] |= 1L << place;
        } else if (count == 0 || places[count - 1] != place) {
            if (count == longs) {
                few.set(slot, null);
                many.set(slot, bits(places, count));
                put(place, word);
                return;
            }
            if (count == places.length) {
                places = Arrays.copyOf(places, Math.max(2, count * 2));
                few.set(slot, places);
            }
            places[count] = place;
            counts[slot]++;
        }
    }

    private int newSlot(String word) {
        words.add(word);
        few.add(NO_PLACES);
        many.add(null);
        if (words.size() > counts.length) {
            counts = Arrays.copyOf(counts, counts.length * 2);
        }
        return words.size() - 1;
    }

    private long[] bits(int[] places, int count) {
        long[] set = new long[longs];
        for (int i = 0; i < count; i++) {
            set[places[i] >> 6] |= 1L << places[i];
        }
        return set;
    }

    /** Marks the row's text as changed. */
    void change(int place) {
        changed[place >> 6] |= 1L << place;
        anyChanged = true;
    }

    /** Whether the result may contain this row although its text does not match. */
    boolean unsure(int place) {
        return anyChanged && holds(changed, place);
    }

    /**
     * Returns the rows that contain all of these words, and those that were changed.
     *
     * @param typed words in lower case
     */
    long[] rows(String[] typed) {
        long[] all = rows(typed[0]);
        for (int i = 1; i < typed.length; i++) {
            long[] more = rows(typed[i]);
            for (int at = 0; at < longs; at++) {
                all[at] &= more[at];
            }
        }
        return all;
    }

    private long[] rows(String typed) {
        long[] set = changed.clone();
        for (int slot : slots(typed)) {
            int[] places = few.get(slot);
            if (places == null) {
                long[] more = many.get(slot);
                for (int at = 0; at < longs; at++) {
                    set[at] |= more[at];
                }
            } else {
                for (int i = 0; i < counts[slot]; i++) {
                    set[places[i] >> 6] |= 1L << places[i];
                }
            }
        }
        return set;
    }

    /** Returns the slots of matching words; an extended query scans only the words that matched before. */
    private int[] slots(String typed) {
        boolean on = lastSlots != null && typed.startsWith(lastTyped);
        int size = on ? lastSlots.length : words.size();
        int[] matchingSlots = new int[size];
        int number = 0;
        for (int i = 0; i < size; i++) {
            int slot = on ? lastSlots[i] : i;
            if (words.get(slot).contains(typed)) {
                matchingSlots[number++] = slot;
            }
        }
        lastTyped = typed;
        lastSlots = Arrays.copyOf(matchingSlots, number);
        return lastSlots;
    }

    static boolean holds(long[] set, int place) {
        return (set[place >> 6] & 1L << place) != 0;
    }
}
