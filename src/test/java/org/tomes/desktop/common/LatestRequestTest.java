package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestRequestTest {

    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();
    private final LatestRequest<String> latest = new LatestRequest<>(
            new Background(worker::add, Runnable::run, failures::add));

    private void ask(String what) {
        latest.ask(() -> {
            begun.add(what);
            return what;
        }, shown::add);
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.poll().run();
        }
    }

    @Test
    void onlyTheLatestRequestIsShownAndIntermediateOnesAreSkipped() {
        List.of("a", "b", "c", "d").forEach(this::ask);
        work();

        assertThat(begun).containsExactly("a", "d");
        assertThat(shown).containsExactly("d");
    }

    @Test
    void failureDoesNotKeepTheNextFromBeingShown() {
        latest.ask(() -> {
            throw new IllegalStateException("broken");
        }, shown::add);
        ask("after");
        work();

        assertThat(failures).hasSize(1);
        assertThat(shown).containsExactly("after");
    }
}
