package org.tomes.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
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
    private static final long LONG = 2_000_000_000L;
    private static final double LIMIT = 1.1;

    private final String unit;
    private final List<Integer> sizes;
    private final double noticeable;
    private final Map<String, double[]> milliseconds = new LinkedHashMap<>();

    /**
     * Prints what it has, too, when the process is ended before the last amount.
     *
     * @param unit what the sizes count, in the plural
     * @param noticeable what takes fewer milliseconds than this on the largest amount has no meaningful exponent
     */
    public GrowthTable(String unit, List<Integer> sizes, double noticeable) {
        this.unit = unit;
        this.sizes = sizes;
        this.noticeable = noticeable;
        Runtime.getRuntime().addShutdownHook(new Thread(this::print));
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
        milliseconds.computeIfAbsent(what, none -> unmeasured())[sizes.indexOf(size)] = time;
        if (time > 5_000) {
            System.err.printf("    %,.0f ms: %s of %,d%n", time, what, size);
        }
    }

    private double[] unmeasured() {
        double[] times = new double[sizes.size()];
        Arrays.fill(times, Double.NaN);
        return times;
    }

    /** The table, the greatest exponent first, and whether that one is within the budget. */
    private void print() {
        StringBuilder head = new StringBuilder("| " + unit + " | ");
        sizes.forEach(size -> head.append("%,d | ".formatted(size)));
        Page.print("%sexponent |%n|---|%s---|%n", head, "---|".repeat(sizes.size()));
        milliseconds.entrySet()
                .stream()
                .filter(row -> last(row.getValue()) >= noticeable)
                .sorted(Comparator.comparing(row -> -exponent(row.getValue())))
                .forEach(row -> print(row.getKey(), row.getValue()));
        long small = milliseconds.values().stream().filter(times -> last(times) < noticeable).count();
        Page.print("%n%d more take less than %.0f ms on the largest amount.%n%n", small, noticeable);
        List<String> missing = milliseconds.entrySet()
                .stream()
                .filter(row -> Double.isNaN(last(row.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            Page.print("**Not done in time** on the largest amount, with whatever would have followed: %s.%n%n",
                    String.join(", ", missing));
        }
        milliseconds.entrySet()
                .stream()
                .filter(row -> last(row.getValue()) >= noticeable)
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
