package org.tomes.mutation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs batches on threads that can be abandoned: an input that hangs is reported, and its thread is no longer waited
 * for.
 */
final class Runner implements AutoCloseable {

    private final Noise noise = new Noise();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mutation");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param to the number after the last input, exclusive
     */
    Tally run(ReaderKind reader, long seed, int from, int to) throws InterruptedException {
        Batch batch = new Batch(reader, seed, from, to, noise);
        Future<Tally> result = threads.submit(batch::run);
        while (true) {
            try {
                return result.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException stillRunning) {
                Batch.Running running = batch.running();
                if (running.isOverdue()) {
                    return batch.tally()
                            .with(Tally.of(new Finding(running.id(), "",
                                    "takes longer than " + Batch.LONGEST.toSeconds() + " s",
                                    Traces.of(running.thread()), new byte[0])));
                }
            } catch (ExecutionException e) {
                return batch.tally()
                        .with(Tally.of(new Finding(new CaseId(reader, seed, from), "", "the harness itself failed",
                                Traces.of(e), new byte[0])));
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        noise.close();
    }
}
