package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.Seeds;
import org.tomes.ledger.AuditTrail;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.Refused;
import org.tomes.register.RegisterFile;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

/**
 * A file whose end differs from the written data, as after a power cut on a disk that acknowledged data too early: it
 * opens as an earlier state of the register, or it is refused or opened read-only, each with a message.
 */
class TornRegisterTest {

    private static final int BLOCK = 4096;
    private static final int LAST_BLOCKS = 12;
    private static final int PEOPLE = 40;
    private static final int CUTS = Integer.getInteger("tomes.cuts", 60);

    private enum Cut {
        /** The end is missing. */
        TRUNCATED,
        /** A block was never written. */
        EMPTY,
        /** A block contains its previous data. */
        STALE,
        /** A block contains arbitrary data. */
        GARBLED
    }

    private enum End {
        WHOLE,
        READ_ONLY,
        REFUSED
    }

    @TempDir
    private Path folder;

    /** Returns the file while it is open, in the state after a killed process. */
    private byte[] written() throws IOException {
        try (Register register = RegisterFixture.create(folder)) {
            for (int i = 0; i < PEOPLE; i++) {
                String name = "Person " + i;
                register.ledger().write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName(name)));
            }
            return Files.readAllBytes(folder.resolve("r.mv.db"));
        }
    }

    @Test
    void tornFileIsNeverReadIncorrectlyWithoutError() throws IOException {
        byte[] whole = written();
        long seed = Seeds.seed();
        Random random = new Random(seed);
        Map<End, Integer> ends = new EnumMap<>(End.class);
        for (int number = 0; number < CUTS; number++) {
            Cut cut = Cut.values()[number % Cut.values().length];
            Files.write(folder.resolve("r.mv.db"), cut(whole, cut, random));
            ends.merge(opened("-Dtomes.seed=%d, cut %d, %s".formatted(seed, number, cut)), 1, Integer::sum);
        }
        assertThat(ends).as("seed %d", seed).containsKey(End.WHOLE);
        System.out.println(ends);
    }

    /** Like an interrupted copy: H2 would find the state before the last, which may lack only the last entries. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void truncatedCopyIsReportedAsDamaged(boolean closed) throws IOException {
        try (Register register = RegisterFixture.create(folder)) {
            register.ledger().write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName("Person 0")));
            FileDatabase.of(register).copyTo(RegisterFile.at(folder.resolve("copy")));
        }
        byte[] whole = Files.readAllBytes(folder.resolve(closed ? "r.mv.db" : "copy.mv.db"));
        IntStream tenths = IntStream.range(1, 10).map(tenth -> whole.length * tenth / 10);
        IntStream lastBytes = IntStream.of(1, 511, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK, 4 * BLOCK)
                .map(missing -> whole.length - missing);
        for (int length : IntStream.concat(tenths, lastBytes).toArray()) {
            String what = "%s of %s bytes".formatted(length, whole.length);
            Files.write(folder.resolve("r.mv.db"), Arrays.copyOf(whole, length));
            assertThat(opened(what)).as(what).isNotEqualTo(End.WHOLE);
            assertThatThrownBy(
                    () -> RegisterFixture.store().openReadOnly(RegisterFile.at(folder.resolve("r")), Optional.empty()))
                    .as(what)
                    .satisfies(Refused.with("storage.damaged"));
        }
    }

    private static byte[] cut(byte[] whole, Cut cut, Random random) {
        int last = whole.length / BLOCK;
        int block = Math.max(2, last - 1 - random.nextInt(LAST_BLOCKS));
        byte[] torn = whole.clone();
        int from = block * BLOCK;
        int to = Math.min(whole.length, from + BLOCK);
        switch (cut) {
            case TRUNCATED -> torn = Arrays.copyOf(whole, whole.length - 1 - random.nextInt(LAST_BLOCKS * BLOCK));
            case EMPTY -> Arrays.fill(torn, from, to, (byte) 0);
            case STALE -> System.arraycopy(whole, (2 + random.nextInt(last - 2)) * BLOCK, torn, from, to - from);
            case GARBLED -> {
                byte[] noise = new byte[1 + random.nextInt(to - from)];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, torn, from + random.nextInt(to - from - noise.length + 1), noise.length);
            }
        }
        return torn;
    }

    private End opened(String what) {
        try (Register register = RegisterFixture.open(folder)) {
            if (register.readOnlyReason().isPresent()) {
                return End.READ_ONLY;
            }
            List<String> names = register.people().all().stream().map(Person::name).sorted().toList();
            AuditTrail.Verification trail = new AuditTrail(register.ledger()).verify(Optional.empty());
            assertThat(trail.intact()).as(what).isTrue();
            assertThat(names).as("%s: a state that once was", what)
                    .isEqualTo(
                            IntStream.range(0, (int) trail.entries()).mapToObj(i -> "Person " + i).sorted().toList());
            return End.WHOLE;
        } catch (Problem refused) {
            assertThat(refused.kind()).as(what).isEqualTo(ProblemKind.REGISTER);
            return End.REFUSED;
        }
    }
}
