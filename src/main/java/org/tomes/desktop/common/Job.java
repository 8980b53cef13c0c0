package org.tomes.desktop.common;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tomes.text.Message;

/**
 * A unit of background work. Exactly one of its three handlers is called, on the UI thread, and {@link #running} is
 * false afterwards. The exception is a reading for a closed view, which calls no handler and is not started any more.
 * Cancelling only asks the work to stop. Work that completes nevertheless counts as done, so that its effect is never
 * reported as cancelled. Cancelling never interrupts the thread, since an interrupt would close the register's file.
 */
public final class Job<T> {

    /** The work that runs in the background. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private final Executor worker;
    private final Executor screen;
    private final RunningActions actions;
    private final Work<T> work;
    private final boolean guarded;
    private final BooleanSupplier awaited;
    /** The action that started this job. */
    private Optional<Object> action = Optional.empty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<Message>> activity = new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile boolean cancelled;
    private Consumer<T> onSuccess = result -> {
    };
    private Consumer<Throwable> onFailure;
    private Runnable onCancelled = () -> {
    };

    /** @param guarded whether the action that starts the job is unavailable until the job ends */
    Job(Background background, Work<T> work, boolean guarded) {
        this.worker = background.worker();
        this.screen = background.screen();
        this.actions = background.actions();
        this.onFailure = guarded ? background.unhandled() : background::readingFailed;
        this.work = work;
        this.guarded = guarded;
        this.awaited = guarded ? () -> true : background.stillNeeded();
    }

    public Job<T> onSuccess(Consumer<T> handler) {
        onSuccess = handler;
        return this;
    }

    /**
     * Replaces the default handler of failures: the error dialog of an action, or the message that a reading failed.
     */
    public Job<T> onFailure(Consumer<Throwable> handler) {
        onFailure = handler;
        return this;
    }

    public Job<T> onCancelled(Runnable handler) {
        onCancelled = handler;
        return this;
    }

    public Job<T> start() {
        if (!awaited.getAsBoolean()) {
            return this;
        }
        running.set(true);
        if (guarded) {
            action = actions.handled();
            action.ifPresent(actions::began);
        }
        try {
            worker.execute(this::work);
        } catch (RejectedExecutionException e) {
            // The window was closed, so this work, which the window's last work has started, is no longer needed.
            running.set(false);
            action.ifPresent(actions::ended);
        }
        return this;
    }

    public void cancel() {
        cancelled = true;
    }

    private void work() {
        try {
            T result = work.run(new Reporting());
            end(() -> onSuccess.accept(result));
        } catch (CancellationException e) {
            // Work that the user cancelled in a dialog of its own has failed for the form that started it.
            end(cancelled ? onCancelled : () -> onFailure.accept(e));
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            end(() -> onFailure.accept(e));
        }
    }

    private void end(Runnable handler) {
        screen.execute(() -> {
            running.set(false);
            try {
                if (awaited.getAsBoolean()) {
                    actions.continueWith(action, handler);
                }
            } finally {
                action.ifPresent(actions::ended);
            }
        });
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Returns the completed fraction, from 0 to 1; -1 if unknown. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Message>> activity() {
        return activity.getReadOnlyProperty();
    }

    private final class Reporting implements Progress {

        @Override
        public void say(Message now) {
            screen.execute(() -> activity.set(Optional.of(now)));
        }

        @Override
        public void part(long part, long total) {
            screen.execute(() -> fraction.set(total <= 0 ? -1 : Math.clamp((double) part / total, 0, 1)));
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
