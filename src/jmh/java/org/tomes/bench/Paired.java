package org.tomes.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Two ways of doing the same, by turns and in one thread, so that whatever else the machine does befalls both alike.
 *
 * @param ours nanoseconds, the middle of all rounds
 * @param theirs likewise
 * @param ratio ours to theirs, the middle of the rounds' own ratios
 */
public record Paired(double ours, double theirs, double ratio, int rounds) {

    /** Something that is done once each round. */
    @FunctionalInterface
    public interface Work {

        void run() throws Exception;
    }

    /** @param seconds to measure, after half as many to warm up; each side is run three times at least */
    public static Paired of(double seconds, Work ours, Work theirs) throws Exception {
        rounds(seconds / 2, ours, theirs);
        List<double[]> rounds = rounds(seconds, ours, theirs);
        return new Paired(middle(rounds.stream().map(round -> round[0]).toList()),
                middle(rounds.stream().map(round -> round[1]).toList()),
                middle(rounds.stream().map(round -> round[0] / round[1]).toList()), rounds.size());
    }

    private static List<double[]> rounds(double seconds, Work ours, Work theirs) throws Exception {
        List<double[]> rounds = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end || rounds.size() < 3) {
            // Whoever comes second may find warm caches, so each does in every other round.
            boolean first = rounds.size() % 2 == 0;
            double one = timed(first ? ours : theirs);
            double other = timed(first ? theirs : ours);
            rounds.add(first ? new double[]{one, other} : new double[]{other, one});
        }
        return rounds;
    }

    public static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    public static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
