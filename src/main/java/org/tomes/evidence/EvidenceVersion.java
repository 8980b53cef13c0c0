package org.tomes.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One state of a piece of evidence; a newer one takes its place, and the older ones stay.
 *
 * @param number 1 for the first
 * @param capturedAt the moment that it shows
 * @param validUntil the last day on which it counts; empty where it counts for good
 */
public record EvidenceVersion(int number, Instant capturedAt, Optional<LocalDate> validUntil, EvidenceSource source) {
}
