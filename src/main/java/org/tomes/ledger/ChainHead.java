package org.tomes.ledger;

/**
 * The newest entry of a trail. If it is stored outside the register, it reveals whether entries were removed from the
 * end of the trail.
 */
public record ChainHead(long number, String hash) {
}
