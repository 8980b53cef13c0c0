package org.tomes.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tomes.bench.Page;

/** Processor times of one thread for the same work on several amounts of data. */
public final class GrowthTable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Work is repeated until it has taken so long, in nanoseconds; the least time counts. */
    private static final long ENOUGH = 300_000_000;
    /**
     * So often at least, so that no amount alone is measured in its first run; unless that took longer than
     * {@link #LONG}.
     */
    private static final int LEAST_ROUNDS = 3;
    private static final long LONG = 10_000_000_000L;
    /** What takes fewer milliseconds than this on the largest amount has no meaningful exponent. */
    private static final double NOTICEABLE = 20;
    private static final double LIMIT = 1.1;

    private final String unit;
    private final List<Integer> sizes;
    private final Map<String, double[]> milliseconds = new LinkedHashMap<>();

    /** @param unit what the sizes count, in the plural */
    public GrowthTable(String unit, List<Integer> sizes) {
        this.unit = unit;
        this.sizes = sizes;
    }

    /** @return the result of the last run */
    public <T> T measure(String what, int size, Callable<T> work) {
        long least = Long.MAX_VALUE;
        long all = 0;
        T result;
        int rounds = 0;
        do {
            long start = THREADS.getCurrentThreadCpuTime();
            result = call(work);
            long took = THREADS.getCurrentThreadCpuTime() - start;
            least = Math.min(least, took);
            all += took;
            rounds++;
        } while (rounds < LEAST_ROUNDS && all < LONG || all < ENOUGH && rounds < 50);
        put(what, size, least / 1e6);
        return result;
    }

    /** For work that can be done only once. */
    <T> T once(String what, int size, Callable<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T result = call(work);
        put(what, size, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        return result;
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(String what, int size, double time) {
        milliseconds.computeIfAbsent(what, none -> new double[sizes.size()])[sizes.indexOf(size)] = time;
        if (time > 5_000) {
            System.err.printf("    %,.0f ms: %s of %,d%n", time, what, size);
        }
    }

    /** Prints the table, the greatest exponent first, and states whether that one is within the budget. */
    public void print() {
        StringBuilder head = new StringBuilder("| " + unit + " | ");
        sizes.forEach(size -> head.append("%,d | ".formatted(size)));
        Page.print("%sexponent |%n|---|%s---|%n", head, "---|".repeat(sizes.size()));
        milliseconds.entrySet()
                .stream()
                .filter(row -> last(row.getValue()) >= NOTICEABLE)
                .sorted(Comparator.comparing(row -> -exponent(row.getValue())))
                .forEach(row -> print(row.getKey(), row.getValue()));
        long small = milliseconds.values().stream().filter(times -> last(times) < NOTICEABLE).count();
        Page.print("%n%d more take less than %.0f ms on the largest amount.%n%n", small, NOTICEABLE);
        milliseconds.entrySet()
                .stream()
                .filter(row -> last(row.getValue()) >= NOTICEABLE)
                .max(Comparator.comparing(row -> exponent(row.getValue())))
                .ifPresent(most -> Page.atMost("growth with %s, the greatest exponent of %d: %s".formatted(unit,
                        milliseconds.size(), most.getKey()), "n^" + LIMIT, LIMIT, exponent(most.getValue()), ""));
    }

    private void print(String what, double[] times) {
        StringBuilder row = new StringBuilder("| " + what + " | ");
        for (double time : times) {
            row.append("%,.1f ms | ".formatted(time));
        }
        double exponent = exponent(times);
        Page.print("%s%s |%n", row, (exponent > LIMIT ? "**%.2f**" : "%.2f").formatted(exponent));
    }

    private double exponent(double[] times) {
        int end = times.length - 1;
        return Math.log(times[end] / times[end - 1]) / Math.log((double) sizes.get(end) / sizes.get(end - 1));
    }

    private static double last(double[] times) {
        return times[times.length - 1];
    }
}
