package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AzureClassPreloaderTest {

    @Test
    void interruptedWarmUpIsNotReportedAsAFault() throws InterruptedException {
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        CountDownLatch ended = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(() -> {
                try {
                    ended.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                work.run();
            });
            thread.setUncaughtExceptionHandler((where, fault) -> faults.add(fault));
            return thread;
        });
        AzureClassPreloader.begin(executor);
        executor.shutdownNow();
        ended.countDown();

        assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(faults).isEmpty();
    }
}
