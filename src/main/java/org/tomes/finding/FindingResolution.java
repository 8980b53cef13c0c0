package org.tomes.finding;

import java.time.Instant;

/**
 * That a finding is no more.
 *
 * @param run the number of the run whose evidence showed it
 * @param at the moment that this evidence is from
 */
public record FindingResolution(int run, Resolution ending, Instant at) {
}
