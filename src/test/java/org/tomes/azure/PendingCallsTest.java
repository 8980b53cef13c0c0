package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tomes.pull.PullProgress;
import org.tomes.text.Message;

class PendingCallsTest {

    /** Otherwise the response to such a call would be reported as a fault of the program. */
    @Test
    void callEndingAfterCancellationStartsNoFurtherCall() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            PendingCalls calls = new PendingCalls(executor, new Cancelled());
            calls.begin(() -> {
                started.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    end.complete(catchThrowable(() -> calls.begin(() -> {
                    })));
                }
            });
            started.await();

            assertThatThrownBy(calls::await).isInstanceOf(CancellationException.class);
            assertThat(end.get()).isInstanceOf(CancellationException.class);
        }
    }

    /** An interrupted call may end in an exception of any library; none of them is a fault of the program. */
    @Test
    void callThatFailsAfterTheCancellationIsCancelled() {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            PendingCalls calls = new PendingCalls(executor, new Cancelled());
            assertThatCode(calls::requireAwaited).doesNotThrowAnyException();
            calls.begin(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });

            assertThatThrownBy(calls::await).isInstanceOf(CancellationException.class);
            assertThatThrownBy(calls::requireAwaited).isInstanceOf(CancellationException.class);
        }
    }

    private record Cancelled() implements PullProgress {

        @Override
        public void responsesReceived(int answers, int asked, Message what) {
            // not shown
        }

        @Override
        public void showSignInCode(String sentence) {
            // no sign-in
        }

        @Override
        public boolean cancelled() {
            return true;
        }
    }
}
