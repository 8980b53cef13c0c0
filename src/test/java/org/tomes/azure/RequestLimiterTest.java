package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RequestLimiterTest {

    private final RequestLimiter turns = new RequestLimiter(1);
    private final List<String> order = new CopyOnWriteArrayList<>();

    private Thread waiting(String name, boolean first) throws InterruptedException {
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                turns.take(first);
                order.add(name);
                turns.release();
            } catch (InterruptedException e) {
                order.add(name + " left");
            }
        });
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        return thread;
    }

    @Test
    void pendingPagesGoFirstAndOtherRequestsInOrder() throws InterruptedException {
        turns.take(false);
        List<Thread> all = List.of(waiting("one", false), waiting("two", false), waiting("chain", true));

        turns.release();
        for (Thread each : all) {
            each.join();
        }

        assertThat(order).containsExactly("chain", "one", "two");
    }

    @Test
    void interruptedRequestReleasesItsPlaceInTheQueue() throws InterruptedException {
        turns.take(false);
        Thread leaving = waiting("one", true);
        Thread staying = waiting("two", false);

        leaving.interrupt();
        leaving.join();
        turns.release();
        staying.join();
        turns.take(false);

        assertThat(order).containsExactly("one left", "two");
    }
}
