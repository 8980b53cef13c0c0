package org.tomes.finding;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.tomes.check.Severity;

/**
 * The times at which a finding was seen. Runs are numbered in the order in which the register received evidence, and
 * this order decides. The times are those of the evidence, or of a date in it that decides the result.
 *
 * @param first never later than {@code last}
 * @param appearedIn the run in which the finding appeared last after it had been absent
 * @param lastIn the newest run that contains the finding
 * @param appearances number of appearances; more than 1 if the finding was closed in between
 * @param risen for each severity that the finding reached only after {@code first}, the time of the evidence that first
 * showed this severity; contains no severity above the current one
 */
public record DetectionTimes(Instant first, Instant last, int appearedIn, int lastIn, int appearances,
        Map<Severity, Instant> risen) {

    public DetectionTimes {
        risen = Map.copyOf(risen);
    }

    /** Creates the times of a finding whose severity has not risen. */
    public DetectionTimes(Instant first, Instant last, int appearedIn, int lastIn, int appearances) {
        this(first, last, appearedIn, lastIn, appearances, Map.of());
    }

    /**
     * @param at the time from which the run shows the finding, no earlier than the beginning of the violation
     */
    static DetectionTimes first(CheckRun run, Instant at) {
        return new DetectionTimes(at, at, run.number(), run.number(), 1);
    }

    DetectionTimes withDetection(CheckRun run, Instant at) {
        return new DetectionTimes(earlier(first, at), later(last, at), appearedIn, run.number(), appearances, risen);
    }

    DetectionTimes withAppearance(int run) {
        return new DetectionTimes(first, last, run, lastIn, appearances, risen);
    }

    DetectionTimes reopened(CheckRun run, Instant at) {
        DetectionTimes updated = withDetection(run, at);
        return new DetectionTimes(updated.first, updated.last, run.number(), updated.lastIn, appearances + 1, risen);
    }

    /** @param at the time of the evidence that shows the new severity */
    DetectionTimes withSeverity(Severity before, Severity now, Instant at) {
        Map<Severity, Instant> times = new EnumMap<>(Severity.class);
        Arrays.stream(Severity.values())
                .filter(severity -> severity.compareTo(now) >= 0)
                .forEach(severity -> times.put(severity, severity.compareTo(before) < 0 ? at : since(severity)));
        times.values().removeIf(time -> !time.isAfter(first));
        return new DetectionTimes(first, last, appearedIn, lastIn, appearances, times);
    }

    /**
     * Returns the time since which the finding has had at least this severity, which must not exceed the current one.
     */
    public Instant since(Severity severity) {
        return risen.getOrDefault(severity, first);
    }

    private static Instant earlier(Instant first, Instant second) {
        return first.isBefore(second) ? first : second;
    }

    private static Instant later(Instant first, Instant second) {
        return first.isAfter(second) ? first : second;
    }
}
