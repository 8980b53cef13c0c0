package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.Seeds;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.TrailVerification;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.Refused;
import org.tomes.storage.schema.Tables;

/** Copies of registers between files and servers. */
class RegisterCopyTest {

    private static final int MEASURES = 700;

    private static final long SEED = Seeds.seed();

    /** The originals, which are not changed by copying; filling one takes seconds. */
    private static final Map<Engine, Register> FILLED = new EnumMap<>(Engine.class);

    @TempDir
    private static Path originals;

    @TempDir
    private Path folder;

    private static Register filled(Engine engine) {
        return FILLED.computeIfAbsent(engine, first -> {
            Register register = first.empty(originals.resolve(first.name()));
            fill(register);
            return register;
        });
    }

    @AfterAll
    static void closeOriginals() {
        FILLED.values().forEach(Register::close);
        FILLED.clear();
    }

    static Stream<List<Engine>> directions() {
        return Stream.of(Engine.values()).flatMap(from -> Stream.of(Engine.values()).map(to -> List.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("directions")
    void copyHasRowsTrailAndIdentityOfItsOriginal(List<Engine> direction) {
        Register from = filled(direction.getFirst());
        direction.getLast().copy(folder.resolve("to"), target -> RegisterCopy.copy(from.database(), target));
        try (Register to = direction.getLast().open(folder.resolve("to"))) {
            assertThat(TableDigest.of(to.database())).as("seed %d", SEED).isEqualTo(TableDigest.of(from.database()));
            assertThat(to.id()).isEqualTo(from.id());
            assertThat(to.ledger().head()).isEqualTo(from.ledger().head());
            assertThat(to.contents()).isEqualTo(from.contents());
            assertIntact(to);
            to.ledger().write(ACTOR, tx -> to.people().add(tx, Person.ofName("Next")));
            assertIntact(to);
        }
    }

    /** Deputies refer to people that are stored later. */
    private static void fill(Register register) {
        RandomRecords random = new RandomRecords(SEED);
        register.ledger().write(ACTOR, tx -> {
            Person deputy = register.people().add(tx, Person.ofName("Deputy"));
            Person person = register.people()
                    .add(tx, new Person(PersonId.random(), "Name", "", "", Optional.of(deputy.id()), true, 0));
            register.people().update(tx, new Person(deputy.id(), "Deputy", "", "", Optional.of(person.id()), true, 1));
            IntStream.range(0, MEASURES)
                    .forEach(i -> register.measures().add(tx, random.measure(List.of(deputy.id(), person.id()), i)));
            return null;
        });
    }

    private static void assertIntact(Register register) {
        TrailVerification proof = register.prove(new AuditTrail(register.ledger())::verify, entry -> {
        });
        assertThat(proof.trail().intact()).isTrue();
        assertThat(proof.differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void failedCopyLeavesNoData(Engine engine) {
        Register from = filled(Engine.FILE);
        assertThatThrownBy(() -> engine.copy(folder.resolve("to"), target -> {
            RegisterCopy.copy(from.database(), target);
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        assertThatThrownBy(() -> engine.open(folder.resolve("to")))
                .satisfies(Refused.with(engine == Engine.FILE ? "storage.missing" : "storage.server.noRegister"));
        engine.copy(folder.resolve("to"), target -> RegisterCopy.copy(from.database(), target));
        engine.open(folder.resolve("to")).close();
    }

    @Test
    void differingRowInACopyIsReported() {
        Register one = filled(Engine.FILE);
        Engine.SERVER.copy(folder.resolve("to"), target -> RegisterCopy.copy(one.database(), target));
        try (Register other = Engine.SERVER.open(folder.resolve("to"))) {
            RegisterCopy.compare(one.database(), other.database());
            other.database().dsl().update(Tables.PERSON).set(Tables.PERSON.ACTIVE, false).execute();
            assertThatThrownBy(() -> RegisterCopy.compare(one.database(), other.database()))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.sentence().key()).isEqualTo("storage.copyDiffers");
                        assertThat(problem.sentence().arguments()).isEqualTo(List.of("PERSON"));
                    });
        }
    }

    @Test
    void charactersThatAServerCannotStoreAreReplacedAndCounted() {
        try (Register from = RegisterFixture.empty(folder.resolve("from"))) {
            from.ledger().write(ACTOR, tx -> from.people().add(tx, Person.ofName("a\0b\0")));
            long[] replaced = new long[1];
            Engine.SERVER.copy(folder.resolve("to"),
                    target -> replaced[0] = RegisterCopy.copy(from.database(), target).replaced());
            assertThat(replaced[0]).isEqualTo(2);
            try (Register to = Engine.SERVER.open(folder.resolve("to"))) {
                assertThat(to.people().all()).extracting(Person::name).containsExactly("a\uFFFDb\uFFFD");
                assertIntact(to);
            }
        }
    }

    @Test
    void entryThatAServerCannotStoreIsRejected() {
        try (Register from = RegisterFixture.empty(folder.resolve("from"))) {
            from.ledger()
                    .write(ACTOR,
                            tx -> from.measures().add(tx, new MeasureBuilder().code("T\0").title("Title").build()));
            assertThatThrownBy(() -> Engine.SERVER.copy(folder.resolve("to"),
                    target -> RegisterCopy.copy(from.database(), target)))
                    .satisfies(Refused.with("storage.trailHasNul"));
        }
    }

    @Test
    void onlyAnUnusedRegisterCanBeReplaced() {
        try (Register from = RegisterFixture.empty(folder.resolve("from"))) {
            Engine.SERVER.empty(folder.resolve("to")).close();
            Engine.SERVER.copy(folder.resolve("to"), target -> RegisterCopy.copy(from.database(), target));
            try (Register to = Engine.SERVER.open(folder.resolve("to"))) {
                assertThat(to.id()).isEqualTo(from.id());
                to.ledger().write(ACTOR, tx -> to.people().add(tx, Person.ofName("Kept")));
            }
            assertThatThrownBy(() -> Engine.SERVER.copy(folder.resolve("to"),
                    target -> RegisterCopy.copy(from.database(), target)))
                    .satisfies(Refused.with("storage.server.exists"));
        }
    }
}
