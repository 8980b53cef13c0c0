package org.tomes.ledger;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * The data of an entry that is needed to verify the chain.
 *
 * @param content computed on the thread that hashes it
 */
public record ChainLink(long number, Supplier<Content> content, String hash) {

    /**
     * @param canonical the bytes that the entry's hash covers, without the previous hash
     * @param at the time of the write
     */
    public record Content(byte[] canonical, Instant at) {
    }
}
