package org.tomes.desktop.common.table;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.tomes.desktop.common.RunAfterPaint;

/** Scrolls a table no further than needed, so that the reader keeps the place. */
final class TableScroll {

    /** Number of rows shown above the requested one before the first layout, when the visible rows are unknown. */
    private static final int CONTEXT = 3;

    private TableScroll() {
    }

    /** Whether a row is visible, or the table has not been laid out yet; false without a row. */
    static boolean shows(TableView<?> view, int index) {
        if (index < 0 || !(view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getFirstVisibleCell() == null) {
            return index >= 0;
        }
        return index >= flow.getFirstVisibleCell().getIndex() && index <= flow.getLastVisibleCell().getIndex();
    }

    /**
     * Makes a row visible; scrolls a row outside to the nearest edge. Rows become higher or lower when columns are
     * hidden, so that a selected row is shown again after the next layout.
     */
    static void reveal(TableView<?> view, int index) {
        if (index >= 0) {
            scroll(view, index);
            RunAfterPaint.after(view, () -> {
                if (view.getSelectionModel().isSelected(index)) {
                    scroll(view, index);
                }
            });
        }
    }

    static void revealSelected(TableView<?> view) {
        reveal(view, view.getSelectionModel().getSelectedIndex());
    }

    private static void scroll(TableView<?> view, int index) {
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
