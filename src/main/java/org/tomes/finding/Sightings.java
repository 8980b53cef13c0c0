package org.tomes.finding;

import java.time.Instant;

/**
 * The times at which a finding was seen. Runs are numbered in the order in which the register received evidence, which
 * is the order that counts; times are those of the evidence, or of a date in it that decides.
 *
 * @param first never later than {@code last}
 * @param appearedIn the run in which it last appeared after being absent
 * @param lastIn the newest run that contains it
 * @param appearances number of appearances; more than 1 if it was closed in between
 */
public record Sightings(Instant first, Instant last, int appearedIn, int lastIn, int appearances) {

    /** @param at the time from which the run shows it, which is not before it began */
    static Sightings first(CheckRun run, Instant at) {
        return new Sightings(at, at, run.number(), run.number(), 1);
    }

    Sightings seenAgain(CheckRun run, Instant at) {
        return new Sightings(earlier(first, at), later(last, at), appearedIn, run.number(), appearances);
    }

    Sightings reopened(CheckRun run, Instant at) {
        Sightings seen = seenAgain(run, at);
        return new Sightings(seen.first, seen.last, run.number(), seen.lastIn, appearances + 1);
    }

    private static Instant earlier(Instant first, Instant second) {
        return first.isBefore(second) ? first : second;
    }

    private static Instant later(Instant first, Instant second) {
        return first.isAfter(second) ? first : second;
    }
}
