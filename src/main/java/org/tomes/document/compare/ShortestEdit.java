package org.tomes.document.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The shortest sequence of deletions and insertions that turns one list into another (E. W. Myers, "An O(ND) Difference
 * Algorithm and its Variations", 1986). If more than {@value #MAX_EDITS} edits are needed, the list is replaced as a
 * whole, which limits time and memory.
 */
final class ShortestEdit {

    static final int MAX_EDITS = 1_500;

    /** One element that is kept, deleted or inserted. */
    record Edit<T>(EditKind op, T element) {
    }

    private ShortestEdit() {
    }

    static <T> List<Edit<T>> between(List<T> before, List<T> after) {
        int start = 0;
        while (start < before.size() && start < after.size() && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Edit<T>> edits = new ArrayList<>();
        before.subList(0, start).forEach(element -> edits.add(new Edit<>(EditKind.KEPT, element)));
        edits.addAll(middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end)));
        before.subList(before.size() - end, before.size())
                .forEach(element -> edits.add(new Edit<>(EditKind.KEPT, element)));
        return edits;
    }

    private static <T> List<Edit<T>> middle(List<T> before, List<T> after) {
        int maxEdits = Math.min(before.size() + after.size(), MAX_EDITS);
        int[] furthest = new int[2 * maxEdits + 2];
        List<int[]> steps = new ArrayList<>();
        for (int edits = 0; edits <= maxEdits; edits++) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int x = down(furthest, maxEdits, diagonal, edits) ? furthest[maxEdits + diagonal + 1]
                        : furthest[maxEdits + diagonal - 1] + 1;
                int y = x - diagonal;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                furthest[maxEdits + diagonal] = x;
                if (x >= before.size() && y >= after.size()) {
                    return path(before, after, steps, maxEdits);
                }
            }
            steps.add(furthest.clone());
        }
        List<Edit<T>> replaced = new ArrayList<>();
        before.forEach(element -> replaced.add(new Edit<>(EditKind.REMOVED, element)));
        after.forEach(element -> replaced.add(new Edit<>(EditKind.ADDED, element)));
        return replaced;
    }

    private static boolean down(int[] furthest, int maxEdits, int diagonal, int edits) {
        return diagonal == -edits
                || diagonal != edits && furthest[maxEdits + diagonal - 1] < furthest[maxEdits + diagonal + 1];
    }

    /** Traces the shortest path backwards. */
    private static <T> List<Edit<T>> path(List<T> before, List<T> after, List<int[]> steps, int maxEdits) {
        List<Edit<T>> edits = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int step = steps.size(); step > 0; step--) {
            int[] furthest = steps.get(step - 1);
            int diagonal = x - y;
            boolean down = down(furthest, maxEdits, diagonal, step);
            int from = furthest[maxEdits + (down ? diagonal + 1 : diagonal - 1)];
            int startX = down ? from : from + 1;
            while (x > startX) {
                edits.add(new Edit<>(EditKind.KEPT, before.get(--x)));
                y--;
            }
            if (down) {
                edits.add(new Edit<>(EditKind.ADDED, after.get(--y)));
            } else {
                edits.add(new Edit<>(EditKind.REMOVED, before.get(--x)));
            }
        }
        while (x > 0) {
            edits.add(new Edit<>(EditKind.KEPT, before.get(--x)));
        }
        Collections.reverse(edits);
        return edits;
    }
}
