package org.tomes.azure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tomes.pull.Answer;

/**
 * Loads what answers are read with. It runs beside the sign-in, which waits for Entra ID and keeps one core busy at most;
 * else it would happen when the first answer is there and every request waits for it.
 */
final class Readiness {

    /** Long enough to be compressed. */
    private static final String PAGE = "{\"value\":[{\"id\":\"/subscriptions/0/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv\",\"name\":\"kv\","
            + "\"type\":\"Microsoft.KeyVault/vaults\",\"properties\":{}}]" + " ".repeat(2_000) + "}";

    private Readiness() {
    }

    static void load() {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        try {
            Page.of(page, "value", "nextLink");
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
        Answer.of("readiness", Instant.EPOCH, page);
        Catalogue.tables().forEach(Collector.Table::query);
    }
}
