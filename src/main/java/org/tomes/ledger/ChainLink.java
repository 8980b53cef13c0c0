package org.tomes.ledger;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * An entry as the chain sees it.
 *
 * @param content made on the thread that hashes it
 */
public record ChainLink(long number, Supplier<Content> content, String hash) {

    /**
     * @param canonical the bytes that the entry's hash covers, without the previous hash
     * @param at when it was written
     */
    public record Content(byte[] canonical, Instant at) {
    }
}
