package org.tomes.azure;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what all answers of a pull take up together: many small ones may be under way at once, of large ones as many
 * as the memory of this process holds, and what is kept of them stays below a quarter of it.
 */
final class AnswerMemory {

    /** An answer of more bytes is a large one. */
    static final int SMALL_BYTES = 1 << 20;
    /**
     * What a large answer needs while it is received, understood and compressed, as a multiple of its greatest size.
     */
    private static final int COPIES = 4;
    /** Half of the memory is for large answers under way, a quarter for what is kept, the rest for everything else. */
    private static final int LARGE_PART = 2;
    private static final int KEPT_PART = 4;

    private final Semaphore large;
    private final long mostKept;
    private final AtomicLong kept = new AtomicLong();

    /** @param bytes of memory that this process may have */
    AnswerMemory(long bytes) {
        this.large = new Semaphore(
                Math.clamp(bytes / ((long) LARGE_PART * COPIES * Transport.MAX_ANSWER_BYTES), 1, Transport.AT_ONCE),
                true);
        this.mostKept = bytes / KEPT_PART;
    }

    static AnswerMemory ofProcess() {
        return new AnswerMemory(Runtime.getRuntime().maxMemory());
    }

    /** Room for one answer, to be closed when nothing of its bytes is needed any more. */
    final class Room implements AutoCloseable {

        private final AtomicBoolean isLarge = new AtomicBoolean();

        /** Waits until a large answer has room. */
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

    Room room() {
        return new Room();
    }

    /**
     * Counts what is kept of an answer.
     *
     * @throws CallRefused where that is more than there is room for
     */
    void keep(long bytes) throws CallRefused {
        if (kept.addAndGet(bytes) > mostKept) {
            kept.addAndGet(-bytes);
            throw CallRefused.failed("pull.memoryFull", String.valueOf(mostKept >> 20));
        }
    }
}
