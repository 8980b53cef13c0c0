package org.tomes.finding;

/**
 * A finding before and after a change.
 *
 * @param before the finding as stored
 * @param after the finding after the change, with the revision on which the change is based
 */
public record FindingChange(Finding before, Finding after) {
}
