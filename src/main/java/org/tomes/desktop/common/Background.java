package org.tomes.desktop.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs work that may take longer than a frame: access to the register, files or Azure. Results are delivered on the UI
 * thread.
 *
 * @param worker runs the work
 * @param screen runs the handlers; in the desktop the FX thread
 * @param unhandled handles failures of actions that the screen does not handle itself
 * @param unread handles failures of readings, which are not always started by the user
 * @param actions prevents an action from starting again while its work is running
 * @param stillNeeded whether the result of a reading is still needed; called on the UI thread
 * @param places the places of the view that show that they are loading
 */
public record Background(Executor worker, Executor screen, Consumer<Throwable> unhandled, Consumer<Throwable> unread,
        RunningActions actions, BooleanSupplier stillNeeded, LoadingPlaces places) {

    public Background(Executor worker, Executor screen, Consumer<Throwable> unhandled) {
        this(worker, screen, unhandled, unhandled, new RunningActions(), () -> true, new LoadingPlaces());
    }

    /** Returns the background of a window, whose handlers run on the FX thread. */
    public static Background ofWindow(Executor worker, Consumer<Throwable> unhandled) {
        return new Background(worker, Background::runOnFxThread, unhandled);
    }

    private static void runOnFxThread(Runnable handler) {
        if (Platform.isFxApplicationThread()) {
            handler.run();
        } else {
            Platform.runLater(handler);
        }
    }

    /**
     * Returns a background for a view that may be closed during reading: results of readings for a closed view are
     * dropped, as are failures because its register was closed, and new readings do not start. The result of writing is
     * always reported.
     *
     * @param notRead handles failures of readings in the view
     */
    public Background during(BooleanSupplier stillNeeded, Consumer<Throwable> notRead) {
        return new Background(worker, screen, unhandled, notRead, actions, stillNeeded, new LoadingPlaces());
    }

    /** Handles a failed reading: places that are loading show that their data could not be read. */
    public void readingFailed(Throwable failure) {
        places.readingFailed();
        unread.accept(failure);
    }

    /** Runs everything immediately on the caller's thread; for tests of models. */
    public static Background sameThread(Consumer<Throwable> unhandled) {
        return new Background(Runnable::run, Runnable::run, unhandled);
    }

    /**
     * Creates work with progress messages that can be cancelled; it runs when it is started. The action that starts the
     * work is unavailable until the work ends.
     */
    public <T> Job<T> job(Job.Work<T> work) {
        return new Job<>(this, work, true);
    }

    /** Creates a reading, which may be requested again at any time. */
    public <T> Job<T> reading(Callable<T> reading) {
        return new Job<>(this, progress -> reading.call(), false);
    }

    /** Shorthand for an action that changes data, and for showing the result; a failure is shown in a dialog. */
    public <T> void write(Callable<T> writing, Consumer<T> show) {
        job(progress -> writing.call()).onSuccess(show).start();
    }

    /** Shorthand for reading data and showing it. */
    public <T> void read(Callable<T> reading, Consumer<T> show) {
        reading(reading).onSuccess(show).start();
    }
}
