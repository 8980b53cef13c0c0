package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.tomes.app.Threads;
import org.tomes.text.Message;

class JobTest {

    private final List<String> ends = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private Job<String> job(Job.Work<String> work) {
        return new Background(waiting::add, Runnable::run, failure -> ends.add("unhandled " + failure.getMessage()))
                .job(work)
                .onSuccess(result -> ends.add("done " + result))
                .onCancelled(() -> ends.add("cancelled"));
    }

    @Test
    void finishedJobReturnsItsResultAndIsNotRunning() {
        Job<String> job = job(progress -> "result").start();
        assertThat(job.running().get()).isTrue();
        waiting.remove().run();

        assertThat(ends).containsExactly("done result");
        assertThat(job.running().get()).isFalse();
    }

    @Test
    void cancelledWorkEndsAsCancelled() {
        Job<String> job = job(progress -> {
            progress.stopIfCancelled();
            return "result";
        }).start();
        job.cancel();
        waiting.remove().run();

        assertThat(ends).containsExactly("cancelled");
        assertThat(job.running().get()).isFalse();
    }

    @Test
    void workThatWasDoneBeforeItHeardOfCancellingIsDone() {
        Job<String> job = job(progress -> "written").start();
        job.cancel();
        waiting.remove().run();

        assertThat(ends).containsExactly("done written");
    }

    @Test
    void readResultOfAClosedViewIsDroppedAndWriteFailureReported() {
        Background gone = new Background(Runnable::run, Runnable::run,
                failure -> ends.add("unhandled " + failure.getMessage()))
                .during(() -> false, failure -> ends.add("not read " + failure.getMessage()));
        gone.read(() -> "read", result -> ends.add("done " + result));
        gone.read(() -> {
            throw new IllegalStateException("closed");
        }, result -> ends.add("done"));
        assertThat(ends).isEmpty();

        gone.write(() -> {
            throw new IllegalStateException("not written");
        }, result -> ends.add("done"));
        assertThat(ends).containsExactly("unhandled not written");
    }

    @Test
    void readFailureIsReportedSeparatelyFromActionFailure() {
        Background view = new Background(Runnable::run, Runnable::run,
                failure -> ends.add("unhandled " + failure.getMessage()))
                .during(() -> true, failure -> ends.add("not read " + failure.getMessage()));
        view.read(() -> {
            throw new IllegalStateException("away");
        }, result -> ends.add("done"));
        new LatestRequest<String>(view).ask(() -> {
            throw new IllegalStateException("away too");
        }, ends::add);
        view.write(() -> {
            throw new IllegalStateException("not written");
        }, result -> ends.add("done"));
        assertThat(ends).containsExactly("not read away", "not read away too", "unhandled not written");
    }

    /** The last work of a window that is being closed may read something again. */
    @Test
    void nothingStartsAfterTheWindowWasClosed() {
        ExecutorService closed = Threads.perTask("closed");
        closed.close();
        Background gone = new Background(closed, Runnable::run, failure -> ends.add("unhandled " + failure));
        Job<String> job = gone.job(progress -> "written");
        gone.read(() -> "read", ends::add);
        job.onSuccess(ends::add).start();
        assertThat(job.running().get()).isFalse();
        assertThat(ends).isEmpty();
    }

    @Test
    void unhandledFailureIsShown() {
        job(progress -> {
            throw new IllegalStateException("broken");
        }).start();
        waiting.remove().run();

        assertThat(ends).containsExactly("unhandled broken");
    }

    @Test
    void progressIsReportedDuringTheJob() {
        Job<String> job = job(progress -> {
            progress.say(Message.of("shell.working"));
            progress.part(1, 4);
            return "";
        }).start();
        assertThat(job.fraction().get()).isEqualTo(-1);
        waiting.remove().run();

        assertThat(job.fraction().get()).isEqualTo(0.25);
        assertThat(job.activity().get()).contains(Message.of("shell.working"));
    }
}
