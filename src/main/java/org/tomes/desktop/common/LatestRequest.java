package org.tomes.desktop.common;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs only the most recent request, one at a time in the background; earlier requests that have not started are
 * dropped.
 */
public final class LatestRequest<T> {

    private record Asked<T>(Job<T> job, Consumer<T> show) {
    }

    private final Background background;
    private Asked<T> next;
    private boolean working;

    public LatestRequest(Background background) {
        this.background = background;
    }

    public void ask(Supplier<T> work, Consumer<T> show) {
        next = new Asked<>(background.reading(work::get), show);
        begin();
    }

    private void begin() {
        if (working || next == null) {
            return;
        }
        Asked<T> now = next;
        next = null;
        working = true;
        now.job().onSuccess(result -> {
            working = false;
            if (next == null) {
                now.show().accept(result);
            }
            begin();
        }).onFailure(failure -> {
            working = false;
            background.readingFailed(failure);
            begin();
        }).start();
    }
}
