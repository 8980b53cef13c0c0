package org.tomes.desktop.common.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.tomes.desktop.common.Workspace;

/** Prepares the rows of a table for searching and sorting: few at once, many in the background. */
final class RowPreparation<R> {

    /** Maximum number of rows prepared on the UI thread; this takes a few milliseconds. */
    private static final int AT_ONCE = 2_000;
    /**
     * Up to this many unsorted rows are shown before they are prepared for searching: a search before that is slow, but
     * correct.
     */
    private static final int SEEN_FIRST = 8_000;
    private static final Duration AFTER_FIRST_FRAMES = Duration.millis(500);

    private final Workspace workspace;
    private final TableFilter<R> filter;
    private final TableBar<R> bar;
    private final Consumer<TableFilter.Arranged<R>> arranged;
    private int requests;

    /** @param arranged shows the rows */
    RowPreparation(Workspace workspace, TableFilter<R> filter, TableBar<R> bar,
            Consumer<TableFilter.Arranged<R>> arranged) {
        this.workspace = workspace;
        this.filter = filter;
        this.bar = bar;
        this.arranged = arranged;
    }

    static boolean canShowFirst(int rows) {
        return rows > AT_ONCE && rows <= SEEN_FIRST;
    }

    /** Shows the rows at once and prepares them after the first frames. */
    void showFirst(List<R> rows) {
        requests++;
        arranged.accept(filter.arrangeUnprepared(rows, null));
        PauseTransition painted = new PauseTransition(AFTER_FIRST_FRAMES);
        painted.setOnFinished(passed -> prepare());
        painted.play();
    }

    /** Prepares the rows for searching, and again if other rows arrived in the meantime. */
    private void prepare() {
        if (!filter.isUnprepared()) {
            return;
        }
        Supplier<TableFilter.Index> work = filter.prepare();
        workspace.background().job(progress -> work.get()).onSuccess(index -> {
            filter.accept(index);
            prepare();
        }).start();
    }

    /** Arranges few rows synchronously, so that they are available to the caller; many rows would block the window. */
    void arrange(int rows, Supplier<TableFilter.Arranged<R>> work) {
        int request = ++requests;
        if (rows <= AT_ONCE) {
            arranged.accept(work.get());
        } else {
            bar.preparing(true);
            workspace.background().job(progress -> work.get()).onSuccess(result -> {
                if (request == requests) {
                    arranged.accept(result);
                }
            }).start();
        }
    }
}
