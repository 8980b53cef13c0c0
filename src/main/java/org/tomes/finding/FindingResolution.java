package org.tomes.finding;

import java.time.Instant;

/**
 * Why and when a finding was closed.
 *
 * @param run number of the run whose evidence showed the reason
 * @param at the time of this evidence
 */
public record FindingResolution(int run, ClosingReason ending, Instant at) {
}
