package org.tomes.desktop.common.table;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls a table no further than needed, so that the reader keeps the place. */
final class TableScroll {

    /** Number of rows shown above the requested one before the first layout, when the visible rows are unknown. */
    private static final int CONTEXT = 3;

    private TableScroll() {
    }

    /** Makes a row visible; scrolls a row outside to the nearest edge. */
    static void reveal(TableView<?> view, int index) {
        if (!(view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null) {
            view.scrollTo(Math.max(0, index - CONTEXT));
            return;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        int firstWhole = first.getIndex() + (first.getLayoutY() < 0 ? 1 : 0);
        int lastWhole = last.getIndex() - (last.getLayoutY() + last.getHeight() > flow.getHeight() ? 1 : 0);
        if (index < firstWhole) {
            view.scrollTo(index);
        } else if (index > lastWhole) {
            view.scrollTo(Math.max(0, index - Math.max(0, lastWhole - firstWhole)));
        }
    }
}
