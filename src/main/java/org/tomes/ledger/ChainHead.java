package org.tomes.ledger;

/** The newest entry of a trail. Stored outside the register, it reveals whether entries were removed from the end. */
public record ChainHead(long number, String hash) {
}
