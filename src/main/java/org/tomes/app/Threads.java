package org.tomes.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The one place where threads are made, so that their number and names are known and none keeps the program alive. */
public final class Threads {

    private Threads() {
    }

    /** One daemon thread that takes its work in order. */
    public static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /** One daemon thread for work that is due later. */
    public static ScheduledExecutorService later(String name) {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /** A virtual thread for every piece of work; for work that waits rather than computes. */
    public static ExecutorService perTask(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 0).factory());
    }

    /**
     * Runs work when this process ends, also where the system ends it, and lets it end only then; an end by force waits
     * for nothing.
     */
    public static void atTheEnd(String name, Runnable work) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name(name).unstarted(work));
    }
}
