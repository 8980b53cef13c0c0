package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.Seeds;

/**
 * The short form of {@link CrashRun}: one real process of nearly every kind is killed in the midst of its second step;
 * the imports that are left out are one transaction like that of Azure files, and encrypted writes go the way of the
 * others. Where it fails, the seed repeats the waiting times, though not what the operating system did meanwhile.
 */
class DurabilityTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"ENCRYPTED", "MEASURE_IMPORT", "SCORE_IMPORT"})
    void killedProcessLosesNothingAcknowledgedAndLeavesAllWhole(Kind kind)
            throws IOException, SQLException, InterruptedException {
        long seed = Seeds.seed();
        assertThat(new Killer(folder, seed, 1, 1).kill(kind, 0).fault()).as("-Dtomes.seed=%d", seed).isEmpty();
    }
}
