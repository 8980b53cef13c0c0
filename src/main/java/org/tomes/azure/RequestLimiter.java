package org.tomes.azure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/**
 * Limits the number of concurrent requests. Requests on which others depend take precedence, so that many individual
 * requests do not delay the longest chain of responses.
 */
final class RequestLimiter {

    private final Deque<Semaphore> urgent = new ArrayDeque<>();
    private final Deque<Semaphore> ordinary = new ArrayDeque<>();
    private int free;

    RequestLimiter(int atOnce) {
        this.free = atOnce;
    }

    /** Waits for a permit, which the caller must return. */
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

    /** Removes a waiting thread that gives up. If it has just received a permit, the permit is passed on. */
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
