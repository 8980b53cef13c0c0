package org.tomes.finding;

/**
 * A finding before and after a change.
 *
 * @param before as it is stored
 * @param after at the revision on which the change is based
 */
public record FindingChange(Finding before, Finding after) {
}
