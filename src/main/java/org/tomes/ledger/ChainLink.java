package org.tomes.ledger;

import java.util.function.Supplier;

/**
 * An entry as the chain sees it.
 *
 * @param content makes the canonical bytes that its hash covers, without the previous hash, on the thread that hashes them
 */
public record ChainLink(long number, Supplier<byte[]> content, String hash) {
}
