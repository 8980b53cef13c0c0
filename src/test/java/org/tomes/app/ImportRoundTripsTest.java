package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.finding.FindingFixture;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.DelayingProxy;
import org.tomes.storage.postgres.PostgresServer;

/** Others wait while an import stores its findings, so it does not query the server once for each of them. */
class ImportRoundTripsTest {

    private static final int FEW = 2;
    private static final int MANY = 150;
    /** Maximum number of additional round trips, since many rows are sent in parts. */
    private static final int MORE = 15;
    private static final String MET = "\"properties\":{\"enablePurgeProtection\":true,\"enableSoftDelete\":true,"
            + "\"softDeleteRetentionInDays\":90,\"enableRbacAuthorization\":true,\"publicNetworkAccess\":\"Disabled\"}";

    /**
     * Returns the round trips of importing vaults with findings, of importing them again, and of importing them after
     * remediation.
     */
    private static List<Integer> trips(Path folder, int vaults) throws IOException {
        ServerAddress address = PostgresServer.register();
        String text = IntStream.range(0, vaults)
                .mapToObj(i -> FindingFixture.vault("v-" + i))
                .collect(Collectors.joining(",", "[", "]"));
        try (DelayingProxy proxy = new DelayingProxy(address, Duration.ZERO);
                OpenRegister register = new AppContext(MadeRegisters.NOVEMBER,
                        new AppPaths(folder.resolve("data" + vaults), folder.resolve("settings" + vaults)))
                        .open(proxy.address(), Optional.empty())) {
            List<Integer> trips = IntStream.range(0, 3).map(time -> {
                proxy.trips();
                register.azure()
                        .inventory()
                        .importFiles(ACTOR,
                                List.of(file("a.json", time < 2 ? text : text.replace("\"properties\":{}", MET))), "",
                                ReadingProgress.NONE);
                return proxy.trips();
            }).boxed().toList();
            assertThat(register.azure().findings().all()).hasSizeGreaterThan(vaults);
            assertThat(register.azure().checkRuns().all().getFirst().tally().closed()).isGreaterThanOrEqualTo(vaults);
            return trips;
        }
    }

    @Test
    void manyFindingsTakeHardlyMoreRoundTripsThanFew(@TempDir Path folder) throws IOException {
        List<Integer> few = trips(folder, FEW);
        List<Integer> many = trips(folder, MANY);
        for (int time = 0; time < few.size(); time++) {
            assertThat(many.get(time)).as("import %d, few %s, many %s", time + 1, few, many)
                    .isLessThanOrEqualTo(few.get(time) + MORE);
        }
    }
}
