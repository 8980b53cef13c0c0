package org.tomes.azure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tomes.pull.AzureResponse;

/**
 * Loads what answers are read with. It runs beside the sign-in, which waits for Entra ID and keeps one core busy at
 * most; else it would happen when the first answer is there and every request waits for it.
 */
final class WarmUp {

    /** Long enough to be compressed. */
    private static final String PAGE = "{\"value\":[{\"id\":\"/subscriptions/0/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv\",\"name\":\"kv\","
            + "\"type\":\"Microsoft.KeyVault/vaults\",\"properties\":{}}]" + " ".repeat(2_000) + "}";

    private WarmUp() {
    }

    static void load() {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        try {
            ResponsePage.of(page, "value", "nextLink");
        } catch (CallRefused e) {
            throw new IllegalStateException(e);
        }
        AzureResponse.of("readiness", Instant.EPOCH, page);
        RequestCatalogue.tables().forEach(ResourceCollector.Table::query);
    }
}
