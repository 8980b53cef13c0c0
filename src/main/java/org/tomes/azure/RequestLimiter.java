package org.tomes.azure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/**
 * Lets so many requests out at a time and no more. What others wait for goes before what nothing hangs on, so that the
 * longest chain of answers is never held up by a crowd of single ones.
 */
final class RequestLimiter {

    private final Deque<Semaphore> urgent = new ArrayDeque<>();
    private final Deque<Semaphore> others = new ArrayDeque<>();
    private int free;

    RequestLimiter(int atOnce) {
        this.free = atOnce;
    }

    /** Waits for a turn, which must be given back. */
    void take(boolean first) throws InterruptedException {
        Semaphore called = new Semaphore(0);
        synchronized (this) {
            if (free > 0) {
                free--;
                return;
            }
            (first ? urgent : others).add(called);
        }
        try {
            called.acquire();
        } catch (InterruptedException e) {
            leave(called);
            throw e;
        }
    }

    /** Who is called in the very moment of leaving hands the turn on. */
    private synchronized void leave(Semaphore called) {
        if (!urgent.remove(called) && !others.remove(called)) {
            giveBack();
        }
    }

    synchronized void giveBack() {
        Semaphore next = urgent.isEmpty() ? others.poll() : urgent.poll();
        if (next == null) {
            free++;
        } else {
            next.release();
        }
    }
}
