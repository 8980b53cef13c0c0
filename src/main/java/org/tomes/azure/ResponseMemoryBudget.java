package org.tomes.azure;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the memory that all responses of a pull use. Many small responses may be in flight at the same time, large
 * ones only as far as they fit into the memory of this process. Data retained from responses stays below a quarter of
 * that memory.
 */
final class ResponseMemoryBudget {

    /** A response with more bytes counts as large. */
    static final int SMALL_BYTES = 1 << 20;
    /**
     * Memory that a large response needs while it is received, parsed and compressed, as a multiple of its maximum
     * size.
     */
    private static final int COPIES = 4;
    /**
     * Half of the memory is for large responses in flight, a quarter for retained data, and the rest for everything
     * else.
     */
    private static final int LARGE_PART = 2;
    private static final int KEPT_PART = 4;

    private final Semaphore large;
    private final long mostKept;
    private final AtomicLong keptBytes = new AtomicLong();

    /**
     * @param bytes maximum memory of this process
     */
    ResponseMemoryBudget(long bytes) {
        this.large = new Semaphore(Math.clamp(bytes / ((long) LARGE_PART * COPIES * RequestSender.MAX_ANSWER_BYTES), 1,
                RequestSender.AT_ONCE), true);
        this.mostKept = bytes / KEPT_PART;
    }

    static ResponseMemoryBudget ofProcess() {
        return new ResponseMemoryBudget(Runtime.getRuntime().maxMemory());
    }

    /** Memory reserved for one response. It must be closed when the bytes of the response are no longer needed. */
    final class Reservation implements AutoCloseable {

        private final AtomicBoolean isLarge = new AtomicBoolean();

        /** Waits until there is memory for a large response. */
        void enlarge() throws InterruptedException {
            large.acquire();
            isLarge.set(true);
        }

        @Override
        public void close() {
            if (isLarge.getAndSet(false)) {
                large.release();
            }
        }
    }

    Reservation reserve() {
        return new Reservation();
    }

    /**
     * Counts the data that is retained from a response.
     *
     * @throws CallFailed if all retained data exceeds the limit
     */
    void keep(long bytes) throws CallFailed {
        if (keptBytes.addAndGet(bytes) > mostKept) {
            keptBytes.addAndGet(-bytes);
            throw CallFailed.failed("pull.memoryFull", String.valueOf(mostKept >> 20));
        }
    }
}
