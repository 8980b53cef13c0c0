package org.tomes.azure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/**
 * Limits the number of concurrent requests. Requests that others depend on take precedence, so that the longest chain
 * of responses is not delayed by many individual ones.
 */
final class RequestLimiter {

    private final Deque<Semaphore> urgent = new ArrayDeque<>();
    private final Deque<Semaphore> ordinary = new ArrayDeque<>();
    private int free;

    RequestLimiter(int atOnce) {
        this.free = atOnce;
    }

    /** Waits for a permit, which must be returned. */
    void take(boolean hasPriority) throws InterruptedException {
        Semaphore called = new Semaphore(0);
        synchronized (this) {
            if (free > 0) {
                free--;
                return;
            }
            (hasPriority ? urgent : ordinary).add(called);
        }
        try {
            called.acquire();
        } catch (InterruptedException e) {
            leave(called);
            throw e;
        }
    }

    /** Removes a waiting thread that gives up; a permit that it has just received is passed on. */
    private synchronized void leave(Semaphore called) {
        if (!urgent.remove(called) && !ordinary.remove(called)) {
            release();
        }
    }

    synchronized void release() {
        Semaphore next = urgent.isEmpty() ? ordinary.poll() : urgent.poll();
        if (next == null) {
            free++;
        } else {
            next.release();
        }
    }
}
