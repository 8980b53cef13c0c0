package org.tomes.desktop.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Runs work that may take longer than a frame: access to the register, files or Azure. Results are delivered on the UI
 * thread.
 *
 * @param worker runs the work
 * @param screen runs the handlers; in the desktop the FX thread
 * @param unhandled handles failures that the screen does not handle itself
 */
public record Background(Executor worker, Executor screen, Consumer<Throwable> unhandled) {

    /** Runs everything immediately on the caller's thread; for tests of models. */
    public static Background sameThread(Consumer<Throwable> unhandled) {
        return new Background(Runnable::run, Runnable::run, unhandled);
    }

    /** Work with progress messages that can be cancelled; it runs when it is started. */
    public <T> Job<T> job(Job.Work<T> work) {
        return new Job<>(worker, screen, unhandled, work);
    }

    /** Shorthand for reading data and showing it; a failure is shown in a dialog. */
    public <T> void read(Callable<T> reading, Consumer<T> show) {
        job(progress -> reading.call()).done(show).start();
    }
}
