package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

/** The visible rows of a table; replaced all at once, without copying. */
final class VisibleRows<R> extends ObservableListBase<R> {

    private List<R> rows = List.of();

    /** @param now must not change afterwards */
    void show(List<R> now) {
        List<R> before = rows;
        rows = now;
        if (!before.isEmpty() || !now.isEmpty()) {
            fireChange(new Replaced<>(this, before));
        }
    }

    /**
     * Returns the other rows, in which one of the present rows stays next to a present neighbour. A changed row thus
     * does not jump away while the user works down a list.
     *
     * @param place index of this row
     * @param id returns what identifies a row
     */
    List<R> inPlace(int place, List<R> other, Function<R, Object> id) {
        if (place < 0 || place >= rows.size()) {
            return other;
        }
        int[] found = indices(other, place, id);
        int now = found[1];
        // New rows above the first row do not mean that this row has moved.
        if (now < 0 || place == 0 && found[2] == now + 1) {
            return other;
        }
        List<R> inPlace = new ArrayList<>(other);
        R row = inPlace.remove(now);
        // Without the row, those after it are one place further up.
        int above = found[0] > now ? found[0] - 1 : found[0];
        int below = found[2] > now ? found[2] - 1 : found[2];
        int target = now;
        int distance = Integer.MAX_VALUE;
        for (int candidate : new int[]{above + 1, below}) {
            // A neighbour may have moved away itself.
            boolean next = candidate > 0 || candidate == 0 && (place == 0 || below == 0);
            if (next && Math.abs(candidate - place) < distance) {
                target = candidate;
                distance = Math.abs(candidate - place);
            }
        }
        inPlace.add(target, row);
        return inPlace;
    }

    /**
     * Returns the indexes in other rows of the row at this place and of its neighbours above and below; -1 for a
     * missing row. One loop without streams, since this runs on the FX thread for up to 100,000 rows.
     */
    private int[] indices(List<R> other, int place, Function<R, Object> id) {
        Object above = place == 0 ? null : id.apply(rows.get(place - 1));
        Object wanted = id.apply(rows.get(place));
        Object below = place + 1 == rows.size() ? null : id.apply(rows.get(place + 1));
        int[] found = {-1, -1, -1};
        int missing = 1 + (above == null ? 0 : 1) + (below == null ? 0 : 1);
        for (int i = 0; i < other.size() && missing > 0; i++) {
            Object present = id.apply(other.get(i));
            int sought = present.equals(wanted) ? 1 : present.equals(above) ? 0 : present.equals(below) ? 2 : -1;
            if (sought >= 0) {
                found[sought] = i;
                missing--;
            }
        }
        return found;
    }

    @Override
    public R get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** The change event for replacing all rows. */
    private static final class Replaced<R> extends ListChangeListener.Change<R> {

        private final List<R> before;
        private boolean nextCalled;

        Replaced(ObservableList<R> list, List<R> before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean first = !nextCalled;
            nextCalled = true;
            return first;
        }

        @Override
        public void reset() {
            nextCalled = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<R> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
