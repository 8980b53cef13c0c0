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
 * The short form of {@link CrashRun}: one real process of nearly every kind is killed during its second step; the
 * omitted imports are single transactions like that of Azure files, and encrypted writes use the same code as the
 * others. On a failure, the seed reproduces the waiting times, but not the operating system's behaviour.
 */
class DurabilityTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"ENCRYPTED", "MEASURE_IMPORT", "SCORE_IMPORT"})
    void killedProcessLosesNoAcknowledgedWrite(Kind kind) throws IOException, SQLException, InterruptedException {
        long seed = Seeds.seed();
        assertThat(new Killer(folder, seed, 1, 1).kill(kind, 0).fault()).as("-Dtomes.seed=%d", seed).isEmpty();
    }
}
