package org.tomes.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a piece of evidence. A newer version supersedes it, but older versions are retained.
 *
 * @param number number of the version; 1 for the first
 * @param capturedAt the time that the version documents
 * @param validUntil the last day on which the version is valid; empty if it does not expire
 */
public record EvidenceVersion(int number, Instant capturedAt, Optional<LocalDate> validUntil, EvidenceSource source) {
}
