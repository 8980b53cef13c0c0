package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomes.inventory.Snapshot;

/** Imports of a file with resources: either a complete snapshot with the findings of the checks, or none. */
final class AzureImports implements Scenario {

    private static final int RESOURCES = 60;

    @Override
    public void prepare(Path folder) throws IOException {
        Commands.run(folder, "init");
        Files.writeString(folder.resolve("azure.json"),
                IntStream.rangeClosed(1, RESOURCES)
                        .mapToObj(AzureImports::vault)
                        .collect(Collectors.joining(",", "{\"value\":[", "]}")));
    }

    private static String vault(int number) {
        return """
                {"id": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-%1$d",
                 "name": "kv-%1$d", "type": "Microsoft.KeyVault/vaults", "location": "germanywestcentral",
                 "properties": {"enableSoftDelete": true, "enableRbacAuthorization": false, "tenantId": "66666666-2222-3333-4444-555555555555"}}
                """
                .formatted(number);
    }

    @Override
    public String step(Path folder, int number) {
        Commands.run(folder, "azure", "import", "azure.json");
        return "snapshot " + number;
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) {
        return Left.whole(folder, folder.resolve("r"), register -> {
            List<Snapshot> snapshots = register.azure().inventory().all();
            for (Snapshot snapshot : snapshots) {
                assertThat(register.azure().inventory().open(snapshot).resources()).as("snapshot %d", snapshot.number())
                        .hasSize(RESOURCES);
            }
            assertThat(!register.azure().findings().all().isEmpty())
                    .as("what the checks found came with the first snapshot")
                    .isEqualTo(!snapshots.isEmpty());
            return Left.oneMoreAtMost(snapshots.size(), acknowledged.size());
        });
    }
}
