package org.tomes.desktop.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The one way for a screen to do what may take longer than a frame: reading or writing the register, files, Azure. What
 * comes of it arrives on the screen's thread.
 *
 * @param worker runs the work
 * @param screen runs the handlers; in the desktop the FX thread
 * @param unhandled what is done about a failure that the screen does not handle itself
 */
public record Background(Executor worker, Executor screen, Consumer<Throwable> unhandled) {

    /** Does everything at once on the caller's thread; for tests of models. */
    public static Background sameThread(Consumer<Throwable> unhandled) {
        return new Background(Runnable::run, Runnable::run, unhandled);
    }

    /** Work that says what it is doing and can be cancelled; it runs when it is started. */
    public <T> Job<T> job(Job.Work<T> work) {
        return new Job<>(worker, screen, unhandled, work);
    }

    /** The short form: reads something and shows it; a failure is shown as a dialog. */
    public <T> void read(Callable<T> reading, Consumer<T> show) {
        job(progress -> reading.call()).done(show).start();
    }
}
