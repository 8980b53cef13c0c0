package org.tomes.azure;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tomes.pull.PullProgress;

/** Waits for work that does not check for cancellation, such as a sign-in that a person completes elsewhere. */
final class CancellableWait {

    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private CancellableWait() {
    }

    /** @throws CancellationException as soon as the person cancels; the work is then interrupted */
    static void until(Future<?> work, PullProgress progress) {
        while (true) {
            try {
                work.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (progress.cancelled()) {
                    work.cancel(true);
                    throw new CancellationException();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                work.cancel(true);
                throw new CancellationException();
            }
        }
    }
}
