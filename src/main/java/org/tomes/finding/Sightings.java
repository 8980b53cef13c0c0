package org.tomes.finding;

import java.time.Instant;

/**
 * When a finding was seen. CheckRuns are numbered in the order in which evidence came into the register, which is the
 * order that counts; moments are those that the evidence is from, or from which a date in it decides.
 *
 * @param first never later than {@code last}
 * @param appearedIn the run in which it last appeared anew
 * @param lastIn the newest run that saw it
 * @param appearances how often it has appeared; more than 1 where it was gone in between
 */
public record Sightings(Instant first, Instant last, int appearedIn, int lastIn, int appearances) {

    /** @param at when the run shows it, which is not before it applied */
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

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
