package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.architecture.ProgramClasses;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceId;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureId;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.Role;
import org.tomes.people.RoleId;

/** A record is read in several statements; another thread rewrites the whole record after each of them. */
@ParameterizedClass
@EnumSource
class TornReadsTest {

    @Parameter
    private Engine engine;

    /** Records in which every part identifies its write. */
    private enum Kind {

        MEASURE {
            private final MeasureId id = MeasureId.random();

            @Override
            void write(Register register, WriteTransaction tx, int number) {
                Measure measure = new MeasureBuilder(id).code("TOM-001")
                        .title("t" + number)
                        .tags(List.of("t" + number))
                        .build();
                if (number == 0) {
                    register.measures().add(tx, measure);
                } else {
                    register.measures().update(tx, measure.withRevision(number));
                }
            }

            @Override
            List<String> read(ConsistentReads reads) {
                Measure measure = new JooqMeasures(reads).all().getFirst();
                return List.of(measure.title(), measure.details().tags().getFirst(), "t" + (measure.revision() - 1));
            }
        },

        ROLE {
            private final RoleId id = RoleId.random();

            @Override
            void write(Register register, WriteTransaction tx, int number) {
                Person holder = register.people()
                        .add(tx, new Person(PersonId.random(), "t" + number, "", "", Optional.empty(), true, 0));
                Role role = new Role(id, "t" + number, List.of(holder.id()), number);
                if (number == 0) {
                    register.roles().add(tx, role);
                } else {
                    register.roles().update(tx, role);
                }
            }

            @Override
            List<String> read(ConsistentReads reads) {
                return reads.read(dsl -> {
                    List<String> read = new ArrayList<>();
                    Role role = new JooqRoles(reads).find(id).orElseThrow();
                    read.add(role.title());
                    read.add(new JooqPeople(reads).find(role.holders().getFirst()).orElseThrow().name());
                    return read;
                });
            }
        },

        EVIDENCE {
            private final EvidenceId id = EvidenceId.random();

            @Override
            void write(Register register, WriteTransaction tx, int number) {
                Evidence evidence = new Evidence(id, 1, "t" + number, "", Optional.empty(),
                        List.of(new EvidenceVersion(1, RegisterFixture.NOW, Optional.empty(),
                                new EvidenceSource.OfLink("t" + number))),
                        List.of(new RecordRef(RecordType.MEASURE, "t" + number, "")), number);
                if (number == 0) {
                    register.evidence().add(tx, evidence);
                } else {
                    register.evidence().update(tx, evidence);
                }
            }

            @Override
            List<String> read(ConsistentReads reads) {
                Evidence evidence = new JooqEvidenceItems(reads).find(1).orElseThrow();
                return List.of(evidence.title(), ((EvidenceSource.OfLink) evidence.current().source()).address(),
                        evidence.links().getFirst().id());
            }
        };

        abstract void write(Register register, WriteTransaction tx, int number);

        /** @return write that each part of one record belongs to */
        abstract List<String> read(ConsistentReads reads);
    }

    @ParameterizedTest
    @EnumSource
    void recordIsReadFromASingleWrite(Kind kind, @TempDir Path folder) throws Exception {
        try (Register register = engine.empty(folder)) {
            int[] writes = {0};
            Runnable next = () -> register.ledger().write(ACTOR, tx -> {
                kind.write(register, tx, writes[0]++);
                return null;
            });
            next.run();

            List<String> parts = kind.read(register.readsWith(new Interrupting(next)));

            assertThat(writes[0]).isGreaterThan(2);
            assertThat(new TreeSet<>(parts)).hasSize(1);
        }
    }

    @Test
    void readsWithinOneLedgerStateAreConsistent(@TempDir Path folder) {
        try (Register register = engine.empty(folder)) {
            Runnable write = () -> register.ledger()
                    .write(ACTOR,
                            tx -> register.measures()
                                    .add(tx, new MeasureBuilder().code("TOM-" + register.measures().all().size())
                                            .title("x")
                                            .build()));
            write.run();
            List<Long> heads = register.ledger().readConsistently(() -> {
                List<Long> read = new ArrayList<>(
                        List.of(register.ledger().head().number(), (long) register.measures().all().size()));
                CompletableFuture.runAsync(write).join();
                read.addAll(List.of(register.ledger().head().number(), (long) register.measures().all().size()));
                return read;
            });
            assertThat(heads).containsOnly(1L);
            assertThat(register.measures().all()).hasSize(2);
        }
    }

    @Test
    void writeReadsItsOwnChanges(@TempDir Path folder) {
        try (Register register = engine.empty(folder)) {
            List<Measure> read = register.ledger().readConsistently(() -> register.ledger().write(ACTOR, tx -> {
                register.measures().add(tx, new MeasureBuilder().code("TOM-001").title("x").build());
                return register.measures().all();
            }));
            assertThat(read).hasSize(1);
        }
    }

    /**
     * A class whose only jOOQ context is that of a read or a write cannot mix two states. CollectedLinks is created and
     * left within one read.
     */
    @Test
    void onlyListedClassesReadWithoutConsistentReads() {
        Set<String> others = ProgramClasses.ofStorage()
                .filter(type -> type.getFields()
                        .stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(DSLContext.class)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(others).containsExactlyInAnyOrder("CollectedLinks", "FileDatabase", JooqLedger.class.getSimpleName(),
                JooqWriteTransaction.class.getSimpleName(), ConsistentReads.class.getSimpleName(),
                Register.class.getSimpleName(), "SharedDatabase", StoredHashCheck.class.getSimpleName());
    }

    /** Makes another thread write after each statement. */
    private static final class Interrupting implements ExecuteListener {

        private final transient Runnable write;

        Interrupting(Runnable write) {
            this.write = write;
        }

        @Override
        public void fetchEnd(ExecuteContext context) {
            CompletableFuture.runAsync(write).join();
        }
    }
}
