package org.tomes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.app.Threads;

class OrderedWorkerTest {

    @AutoClose
    private final ExecutorService worker = Threads.single("relay-test");

    private static Consumer<Consumer<Integer>> numbers(int count) {
        return each -> IntStream.range(0, count).forEach(each::accept);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 10_000})
    void everythingArrivesInOrderAndBeforeTheRelayReturns(int count) {
        List<Integer> arrived = new ArrayList<>();

        new OrderedWorker<Integer>(arrived::add, worker).run(numbers(count));

        assertThat(arrived).containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void failureOfTheSourceIsThrown() {
        List<Integer> arrived = new ArrayList<>();
        assertThatThrownBy(() -> new OrderedWorker<Integer>(arrived::add, worker).run(each -> {
            numbers(300).accept(each);
            throw new IllegalStateException("damaged row");
        })).hasMessage("damaged row");
    }

    @Test
    void failureOfTheWorkerIsThrownAndStopsTheSource() {
        assertThatThrownBy(() -> new OrderedWorker<Integer>(number -> {
            throw new IllegalStateException("no digest");
        }, worker).run(numbers(100_000))).isInstanceOf(IllegalStateException.class).hasMessage("no digest");
    }
}
