package org.tomes.desktop.common.table;

import java.util.List;
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
