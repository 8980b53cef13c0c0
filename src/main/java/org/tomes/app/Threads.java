package org.tomes.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Creates all threads of the program, so that their number and names are known and none prevents it from exiting. */
public final class Threads {

    private Threads() {
    }

    /** Creates an executor with one daemon thread, which runs tasks in order. */
    public static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Creates an executor with one daemon thread for scheduled tasks. */
    public static ScheduledExecutorService later(String name) {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Creates a virtual thread for every task; for tasks that wait rather than compute. */
    public static ExecutorService perTask(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 0).factory());
    }

    /**
     * Runs work before this process exits, even if the system terminates it, and delays the exit until the work is
     * completed; a forced termination does not wait.
     */
    public static void runAtShutdown(String name, Runnable work) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name(name).unstarted(work));
    }
}
