package org.tomes.azure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import org.tomes.pull.AzureResponse;

/**
 * Loads the classes that parse Azure's responses before the first response arrives. This happens during the sign-in,
 * which mostly waits for Entra ID. Otherwise, the first response would trigger the loading, and all requests would have
 * to wait for it.
 */
final class AzureClassPreloader {

    /** A page that is long enough to be compressed. */
    private static final String PAGE = "{\"value\":[{\"id\":\"/subscriptions/0/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv\",\"name\":\"kv\","
            + "\"type\":\"Microsoft.KeyVault/vaults\",\"properties\":{}}]" + " ".repeat(2_000) + "}";

    private AzureClassPreloader() {
    }

    /**
     * Starts the loading. A failed sign-in shuts down the executor and may interrupt the loading at any point; this is
     * not an error.
     */
    static void begin(ExecutorService executor) {
        executor.execute(() -> {
            try {
                load();
            } catch (RuntimeException e) {
                if (!executor.isShutdown()) {
                    throw e;
                }
            }
        });
    }

    private static void load() {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        try {
            ResponsePageSummary.of(page, "value", "nextLink");
        } catch (CallFailed e) {
            throw new IllegalStateException(e);
        }
        AzureResponse.of("readiness", Instant.EPOCH, page);
        ManagementClients.warmUp(page);
        RequestCatalogue.tables().forEach(DataRequest.Table::query);
    }
}
