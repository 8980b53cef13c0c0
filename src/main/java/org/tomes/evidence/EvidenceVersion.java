package org.tomes.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a piece of evidence; a newer one supersedes it, but older ones are kept.
 *
 * @param number 1 for the first
 * @param capturedAt the time that it documents
 * @param validUntil the last day on which it is valid; empty if it does not expire
 */
public record EvidenceVersion(int number, Instant capturedAt, Optional<LocalDate> validUntil, EvidenceSource source) {
}
