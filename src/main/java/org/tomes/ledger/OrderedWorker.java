package org.tomes.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands elements read on one thread to a worker on another, in order; a bounded queue keeps the reader from running far
 * ahead.
 */
final class OrderedWorker<T> {

    private static final int BATCH = 256;
    private static final int BATCHES = 8;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Consumer<T> work;
    private final Executor worker;
    private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(BATCHES);
    private List<T> batch = new ArrayList<>(BATCH);

    /** @param worker runs the work on a separate thread */
    OrderedWorker(Consumer<T> work, Executor worker) {
        this.work = work;
        this.worker = worker;
    }

    /**
     * @param source reads all elements on this thread; the method returns when all of them have been processed
     */
    void run(Consumer<Consumer<T>> source) {
        CompletableFuture<Void> working = CompletableFuture.runAsync(this::runQueued, worker);
        try {
            source.accept(item -> add(working, item));
            if (!batch.isEmpty()) {
                put(working, batch);
            }
        } finally {
            put(working, List.of());
        }
        join(working);
    }

    private static void join(CompletableFuture<Void> working) {
        try {
            working.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void runQueued() {
        try {
            for (List<T> many = queue.take(); !many.isEmpty(); many = queue.take()) {
                many.forEach(work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private void add(CompletableFuture<Void> working, T item) {
        batch.add(item);
        if (batch.size() == BATCH) {
            put(working, batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    /** Waits for room in the queue, but not for a worker that has failed. */
    private void put(CompletableFuture<Void> working, List<T> many) {
        try {
            boolean handedOver = false;
            while (!handedOver && !working.isDone()) {
                handedOver = queue.offer(many, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            working.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
