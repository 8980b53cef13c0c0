package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
     * Returns other rows with one of the present rows next to a present neighbour: a row that was changed does not jump
     * away while the user works down a list.
     *
     * @param place index of this row
     * @param id returns what identifies a row
     */
    List<R> inPlace(int place, List<R> other, Function<R, Object> id) {
        int now = place < 0 || place >= rows.size() ? -1 : index(other, rows.get(place), id);
        if (now < 0) {
            return other;
        }
        List<R> inPlace = new ArrayList<>(other);
        R row = inPlace.remove(now);
        int above = place == 0 ? -1 : index(inPlace, rows.get(place - 1), id);
        int below = place + 1 == rows.size() ? -1 : index(inPlace, rows.get(place + 1), id);
        // A neighbour may have moved away itself.
        IntStream.of(above + 1, below)
                .filter(candidate -> candidate >= 0 && (candidate > 0 || place == 0 || below == 0))
                .boxed()
                .min(Comparator.comparingInt(candidate -> Math.abs(candidate - place)))
                .ifPresentOrElse(candidate -> inPlace.add(candidate, row), () -> inPlace.add(now, row));
        return inPlace;
    }

    private static <R> int index(List<R> rows, R sought, Function<R, Object> id) {
        Object wanted = id.apply(sought);
        return IntStream.range(0, rows.size()).filter(i -> id.apply(rows.get(i)).equals(wanted)).findFirst().orElse(-1);
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
