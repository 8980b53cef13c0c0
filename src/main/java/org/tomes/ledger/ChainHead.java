package org.tomes.ledger;

/** The newest entry of a trail. Kept outside the register, it reveals entries that were removed at the end. */
public record ChainHead(long number, String hash) {
}
