package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.TrailMismatch;
import org.tomes.ledger.TrailVerification;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureFields;
import org.tomes.networkplan.ServiceTagList;
import org.tomes.nsg.space.AddressSet;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreDigest;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreService;
import org.tomes.score.ScoreSource;

/** Records written through the services match their trail, whatever their content. */
class ReplayCheckTest {

    private static final int ROUNDS = 25;

    @TempDir
    private Path folder;

    private static TrailVerification proof(Register register) {
        try (ExecutorService hashing = Executors.newSingleThreadExecutor()) {
            return register.prove(
                    entries -> new AuditTrail(register.ledger()).verify(Optional.empty(), hashing, entries), entry -> {
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void recordsWithArbitraryTextMatchTheirTrail(long seed) {
        RandomRecords random = new RandomRecords(seed);
        try (Register register = RegisterFixture.empty(folder)) {
            register.ledger().write(ACTOR, tx -> {
                List<PersonId> people = new ArrayList<>();
                List<RoleId> roles = new ArrayList<>();
                List<Measure> measures = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    people.add(register.people().add(tx, random.person()).id());
                    roles.add(register.roles().add(tx, random.role(people)).id());
                    register.responsibilities().add(tx, random.responsibility(people, roles));
                    measures.add(register.measures().add(tx, random.measure(people, round)));
                    register.adoptedMeasures().add(tx, random.adoption(measures.getLast().id()));
                    register.soaEntries().add(tx, random.soa("X-" + round, people));
                    Evidence evidence = random.evidence(people, List.of(measures.getLast().ref()));
                    evidence.versions().forEach(version -> {
                        if (version.source() instanceof EvidenceSource.OfFile file) {
                            register.evidence().announce(tx, file.sha256(), file.size());
                        }
                    });
                    register.evidence().add(tx, evidence);
                    register.reviews().add(tx, random.review(measures.getLast().ref(), people));
                }
                for (Measure measure : measures) {
                    register.measures().update(tx, copy(random.measure(people, measures.indexOf(measure)), measure));
                }
                for (Role role : register.roles().all().subList(0, 1)) {
                    register.responsibilities().all().forEach(topic -> register.responsibilities().remove(tx, topic));
                    register.roles().remove(tx, role);
                    register.roles().add(tx, new Role(role.id(), "Again", List.of(), 0));
                }
                return null;
            });
            assertThat(proof(register).differences()).isEmpty();
            assertThat(proof(register).unreadable()).isEmpty();
        }
    }

    /** Returns another measure's content with this one's id and revision. */
    private static Measure copy(Measure content, Measure measure) {
        MeasureBuilder copy = new MeasureBuilder(measure.id(), measure.revision());
        MeasureFields.ALL.forEach(field -> field.copy(content, copy));
        return copy.build();
    }

    @Test
    void anonymisedPersonMatchesTheTrail() {
        try (Register register = RegisterFixture.empty(folder)) {
            register.ledger().write(ACTOR, tx -> {
                Person person = register.people()
                        .add(tx, new Person(PersonId.random(), "Ada", "ada@example.org", "CISO", Optional.empty(), true,
                                0));
                register.people()
                        .update(tx, new Person(person.id(), "Former member", "", "", Optional.empty(), false,
                                person.revision()));
                return null;
            });
            assertThat(proof(register).intact()).isTrue();
        }
    }

    @Test
    void deletedAndUnknownRecordsAreReported() throws SQLException {
        Role role = new Role(RoleId.random(), "CISO", List.of(), 0);
        try (Register register = RegisterFixture.empty(folder)) {
            register.ledger().write(ACTOR, tx -> register.roles().add(tx, role));
        }
        RegisterFixture.sql(folder, "update role set id = random_uuid()");
        try (Register register = RegisterFixture.open(folder)) {
            assertThat(proof(register).differences()).extracting(each -> each.kind().name())
                    .containsExactlyInAnyOrder("MISSING", "UNKNOWN");
            assertThat(proof(register).differences()).extracting(each -> each.record().type()).containsOnly("role");
        }
    }

    @Test
    void fieldAlteredOutsideAndInTheProgramIsReportedWithItsEntry() throws SQLException {
        Role role = new Role(RoleId.random(), "CISO", List.of(), 0);
        try (Register register = RegisterFixture.empty(folder)) {
            register.ledger().write(ACTOR, tx -> register.roles().add(tx, role));
        }
        RegisterFixture.sql(folder, "update role set title = 'Intern'");
        try (Register register = RegisterFixture.open(folder)) {
            Role stored = register.roles().all().getFirst();
            register.ledger()
                    .write(ACTOR, tx -> register.roles()
                            .update(tx, new Role(stored.id(), "Auditor", List.of(), stored.revision())));
            assertThat(proof(register).trail().intact()).isTrue();
            assertThat(proof(register).differences()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(TrailMismatch.Kind.INTERRUPTED);
                assertThat(difference.fields()).containsExactly("title");
                assertThat(difference.entry()).contains(register.ledger().head().number());
            });
        }
    }

    /** Earlier versions imported values without an entry on all of them. */
    @Test
    void scoresThatAnEarlierVersionStoredAreProtectedFromTheNextImportOn() throws SQLException {
        ScoreSample sample = new ScoreSample("s", "", ScoreModel.CLASSIC, ScoreSample.DEFAULT_NAME, Instant.EPOCH, 20,
                40, 1, ScoreSource.CSV);
        try (Register register = RegisterFixture.empty(folder)) {
            register.ledger().write(ACTOR, tx -> {
                register.scores().add(tx, List.of(sample), List.of());
                return null;
            });
            assertThat(proof(register).intact()).isTrue();
            new ScoreService(register.ledger(), register.scores(), register.scoreTargets(), Clock.systemUTC()).storeAll(
                    ACTOR, List.of(),
                    List.of(new ScoreAbsence("t", "", ScoreModel.CLASSIC, Instant.EPOCH, ScoreSource.API)));
            assertThat(proof(register).intact()).isTrue();
        }
        RegisterFixture.sql(folder, "update score_sample set current_points = 40");
        try (Register register = RegisterFixture.open(folder)) {
            assertThat(proof(register).differences()).singleElement()
                    .satisfies(difference -> assertThat(difference.record()).isEqualTo(ScoreDigest.REF));
        }
    }

    private static ServiceTagList tags(String addresses, int revision) {
        return new ServiceTagList("Public", Optional.of(1), Optional.empty(), Instant.EPOCH, "tags.json",
                "0".repeat(64), new TreeMap<>(Map.of("storage", AddressSet.ofCidrs(addresses))), revision);
    }

    /** Entries of earlier versions contain no digest of the addresses. */
    @Test
    void addressesOfServiceTagsAreProtectedFromTheFirstImportWithThisVersionOn() throws SQLException {
        try (Register register = RegisterFixture.empty(folder)) {
            register.ledger().write(ACTOR, tx -> {
                ServiceTagList older = tags("10.0.0.0/8", 1);
                SortedMap<String, String> fields = new TreeMap<>(older.fields().values());
                fields.remove("addresses");
                tx.record(AuditAction.CREATED, older.ref(), AuditFields.none(), new AuditFields(fields));
                ((JooqServiceTagLists) register.serviceTagLists()).insert(JooqWriteTransaction.dsl(tx), older);
                return null;
            });
            assertThat(proof(register).differences()).isEmpty();
            register.ledger().write(ACTOR, tx -> register.serviceTagLists().update(tx, tags("10.0.0.0/9", 1)));
            assertThat(proof(register).differences()).isEmpty();
        }
        RegisterFixture.sql(folder, "update service_tag set prefixes = '0.0.0.0/0'");
        try (Register register = RegisterFixture.open(folder)) {
            assertThat(proof(register).differences()).singleElement()
                    .satisfies(difference -> assertThat(difference.fields()).containsExactly("addresses"));
        }
    }

    @Test
    void verifyingCanBeEnded() {
        try (Register register = RegisterFixture.empty(folder);
                ExecutorService hashing = Executors.newSingleThreadExecutor()) {
            register.ledger()
                    .write(ACTOR, tx -> register.roles().add(tx, new Role(RoleId.random(), "CISO", List.of(), 0)));
            Assertions.assertThatThrownBy(() -> register.prove(
                    entries -> new AuditTrail(register.ledger()).verify(Optional.empty(), hashing, entries), entry -> {
                        throw new CancellationException();
                    })).isInstanceOf(CancellationException.class);
            assertThat(proof(register).intact()).isTrue();
        }
    }

    /** Registers created by every older schema version, with the data that only those had. */
    @Test
    void upgradedRegistersMatchTheirTrail() throws SQLException {
        for (int schema : List.of(1, 4, 13, 14, 20, 26)) {
            Path older = folder.resolve("s" + schema);
            RegisterFixture.createOlder(older, schema);
            try (Register register = RegisterFixture.open(older)) {
                register.ledger()
                        .write(ACTOR, tx -> register.roles().add(tx, new Role(RoleId.random(), "CISO", List.of(), 0)));
                TrailVerification proof = proof(register);
                assertThat(proof.intact()).as("schema %d: %s", schema, proof).isTrue();
                assertThat(register.schemaDifferences()).as("schema %d", schema).isEmpty();
                assertThat(register.altered()).as("schema %d", schema).isEmpty();
            }
        }
    }
}
