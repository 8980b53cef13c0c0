package org.tomes.desktop.common.table;

import java.util.Arrays;

/**
 * Knows for every letter and every pair of letters in which rows it stands, so that a search looks only into rows that can
 * hold it. Letters beyond Latin-1 share places in the index; whoever asks then looks into the rows that are left.
 */
final class TextIndex {

    private static final int LATIN = 256;
    private static final int NONE = -1;
    /** Texts that people write hold about 1,500 different pairs; what goes beyond is not indexed, so that memory stays small. */
    private static final int MOST = 4_096;

    private final int[] slots = new int[LATIN + LATIN * LATIN];
    private final boolean[] shared = new boolean[slots.length];
    private final int words;
    private long[][] rows = new long[64][];
    private int used;

    /** @param number how many rows there may be; each has a place below it */
    TextIndex(int number) {
        words = (number + Long.SIZE - 1) / Long.SIZE;
        Arrays.fill(slots, NONE);
    }

    int capacity() {
        return words * Long.SIZE;
    }

    void add(int place, String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            mark(single(letter), place, letter >= LATIN);
            if (i > 0) {
                mark(pair(before, letter), place, before >= LATIN || letter >= LATIN);
            }
            before = letter;
        }
    }

    void remove(int place) {
        for (int slot = 0; slot < used; slot++) {
            rows[slot][place >> 6] &= ~(1L << place);
        }
    }

    private void mark(int gram, int place, boolean folded) {
        shared[gram] |= folded;
        int slot = slots[gram];
        if (slot == NONE) {
            if (used == MOST) {
                return;
            }
            if (used == rows.length) {
                rows = Arrays.copyOf(rows, used * 2);
            }
            slot = used++;
            rows[slot] = new long[words];
            slots[gram] = slot;
        }
        rows[slot][place >> 6] |= 1L << place;
    }

    private static int fold(char letter) {
        return letter < LATIN ? letter : letter * 0x9E37 >>> 8 & 0xFF;
    }

    private static int single(char letter) {
        return fold(letter);
    }

    private static int pair(char one, char next) {
        return LATIN + fold(one) * LATIN + fold(next);
    }

    /** Whether the index knows the rows that hold this word; else the rows that it names are to be looked into. */
    boolean exact(String word) {
        return word.length() <= 2 && used < MOST && word.chars().allMatch(letter -> letter < LATIN) && !shared[gram(word)];
    }

    private static int gram(String word) {
        return word.length() == 1 ? single(word.charAt(0)) : pair(word.charAt(0), word.charAt(1));
    }

    /** Takes those rows out of the set that cannot hold this word. */
    void narrow(long[] set, String word) {
        if (word.length() == 1) {
            and(set, single(word.charAt(0)));
        }
        for (int i = 1; i < word.length(); i++) {
            and(set, pair(word.charAt(i - 1), word.charAt(i)));
        }
    }

    private void and(long[] set, int gram) {
        int slot = slots[gram];
        if (slot != NONE) {
            for (int i = 0; i < words; i++) {
                set[i] &= rows[slot][i];
            }
        } else if (used < MOST) {
            Arrays.fill(set, 0);
        }
    }

    /** A set of all places. */
    long[] all() {
        long[] set = new long[words];
        Arrays.fill(set, -1);
        return set;
    }

    static boolean holds(long[] set, int place) {
        return (set[place >> 6] & 1L << place) != 0;
    }
}
