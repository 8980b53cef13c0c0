package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.AuditTrail;
import org.tomes.people.Person;

/**
 * Kills real processes while they write. How many can be set with {@code -Dtomes.kills=100}; where it fails, the seed it
 * prints repeats the waiting times, though not what the operating system did meanwhile.
 */
class DurabilityTest {

    private static final int KILLS = Integer.getInteger("tomes.kills", 8);
    private static final int LONGEST_WAIT_MILLIS = 150;

    @TempDir
    private Path folder;

    @Test
    void killedProcessLosesNoAcknowledgedWriteAndLeavesAWholeRegister() throws IOException, InterruptedException {
        RegisterFixture.create(folder).close();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(random.nextInt(LONGEST_WAIT_MILLIS)));
            try (Register register = RegisterFixture.open(folder)) {
                List<String> kept = register.people().all().stream().map(Person::name).toList();
                assertThat(kept).as("seed %d, kill %d", seed, kill).containsAll(acknowledged);
                AuditTrail.Verification trail = new AuditTrail(register.ledger()).verify(Optional.empty());
                assertThat(trail.broken()).as("seed %d, kill %d", seed, kill).isEmpty();
                assertThat(trail.entries()).as("every row has its entry").isEqualTo(kept.size());
            }
        }
        assertThat(acknowledged.size()).as("the killed processes did write").isGreaterThan(KILLS);
    }

    private List<String> writeUntilKilled(int millis) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), WritingProcess.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = writer.inputReader()) {
            acknowledged.add(out.readLine());
            TimeUnit.MILLISECONDS.sleep(millis);
            // Through its handle: the process itself would close the stream with what it had still said.
            writer.toHandle().destroyForcibly();
            out.lines().filter(line -> line.endsWith(".")).forEach(acknowledged::add);
        }
        assertThat(writer.waitFor()).as("killed, not ended by itself").isNotZero();
        assertThat(acknowledged).doesNotContainNull();
        return acknowledged;
    }
}
