package org.tomes.ledger;

/**
 * An entry as the chain sees it.
 *
 * @param content the canonical bytes that its hash covers, without the previous hash
 */
public record ChainLink(long number, byte[] content, String hash) {
}
