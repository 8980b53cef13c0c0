package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RunningActionsTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Background background = new Background(waiting::add, Runnable::run, failure -> done.add("failed"));

    private void press(String action) {
        background.actions().run(action, () -> background.job(progress -> action).onSuccess(done::add).start());
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void actionIsStartedOnceWhileRunning() {
        press("create");
        press("create");
        assertThat(waiting).hasSize(1);
        work();
        press("create");
        work();
        assertThat(done).containsExactly("create", "create");
    }

    @Test
    void runningActionDoesNotBlockOtherActions() {
        press("create");
        press("export");
        work();
        assertThat(done).containsExactly("create", "export");
    }

    @Test
    void followUpWorkBelongsToTheSameAction() {
        Runnable pressed = () -> background.job(progress -> "first")
                .onSuccess(first -> background.job(progress -> "second").onSuccess(done::add).start())
                .start();
        background.actions().run("create", pressed);
        waiting.remove().run();
        background.actions().run("create", pressed);
        work();
        assertThat(done).containsExactly("second");
    }

    @Test
    void failedActionCanBeRetried() {
        Runnable pressed = () -> background.job(progress -> {
            throw new IllegalStateException("broken");
        }).start();
        background.actions().run("create", pressed);
        work();
        background.actions().run("create", pressed);
        work();
        assertThat(done).containsExactly("failed", "failed");
    }

    @Test
    void runningActionDoesNotBlockReading() {
        Runnable pressed = () -> background.read(() -> "read", done::add);
        background.actions().run("refresh", pressed);
        background.actions().run("refresh", pressed);
        work();
        assertThat(done).containsExactly("read", "read");
    }
}
