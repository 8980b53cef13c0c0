package org.tomes.ledger;

/** The newest entry of a trail. Kept outside of the register, it shows when entries were cut off at the end. */
public record ChainHead(long number, String hash) {
}
