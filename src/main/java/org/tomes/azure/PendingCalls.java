package org.tomes.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tomes.pull.PullProgress;

/** Calls that run in parallel and may start further calls; the caller waits for all of them. */
final class PendingCalls {

    private static final long LOOK_MILLIS = 100;

    private final ExecutorService executor;
    private final PullProgress progress;
    private final List<Future<?>> running = new ArrayList<>();
    private boolean stopped;

    PendingCalls(ExecutorService executor, PullProgress progress) {
        this.executor = executor;
        this.progress = progress;
    }

    /**
     * @throws CancellationException if no caller waits for the calls any more; the code that starts this call must then
     * end as well
     */
    synchronized void begin(Runnable call) {
        requireAwaited();
        running.add(executor.submit(call));
    }

    /**
     * @throws CancellationException if no caller waits for the calls any more, because later failures are only
     * consequences of the interruption
     */
    synchronized void requireAwaited() {
        if (stopped) {
            throw new CancellationException();
        }
    }

    private synchronized Future<?> at(int number) {
        return number < running.size() ? running.get(number) : null;
    }

    /**
     * Returns when all calls have ended, including calls that other calls started.
     *
     * @throws CancellationException if the progress requests cancellation; all calls have then ended
     */
    void await() {
        try {
            int number = 0;
            for (Future<?> call = at(0); call != null; call = at(++number)) {
                await(call);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause
                    : new IllegalStateException("a call ended in an error", e.getCause());
        } finally {
            stop();
        }
    }

    private void await(Future<?> call) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                call.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
            }
        }
    }

    private synchronized void stop() {
        stopped = true;
        running.forEach(future -> future.cancel(true));
    }
}
