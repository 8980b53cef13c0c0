package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.Seeds;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.AuditedRecord;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureRules;
import org.tomes.measure.MeasureService;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.RoleId;

/** Written records are read back equal after the register was closed, and match the trail. */
@ParameterizedClass
@EnumSource
class RoundTripPropertyTest {

    @Parameter
    private Engine engine;

    private static final int MEASURES = 100;
    private static final int OTHERS = 20;

    private final long seed = Seeds.seed();
    private final RandomRecords random = new RandomRecords(seed);

    @TempDir
    private Path folder;

    @Test
    void peopleRolesResponsibilitiesAndMeasuresAreReadBackAsWritten() {
        List<AuditedRecord> written = new ArrayList<>();
        try (Register register = engine.empty(folder)) {
            written.addAll(write(register));
        }
        try (Register register = engine.open(folder)) {
            List<AuditedRecord> read = Stream
                    .<List<? extends AuditedRecord>>of(register.people().all(), register.roles().all(),
                            register.responsibilities().all(), register.measures().all())
                    .<AuditedRecord>flatMap(List::stream)
                    .toList();
            assertThat(read).as("seed %d", seed).hasSameSizeAs(written);
            for (AuditedRecord record : written) {
                // One at a time, so that a failure shows the single record that changed.
                assertThat(read.stream().filter(one -> one.ref().id().equals(record.ref().id())).findFirst())
                        .as("seed %d", seed)
                        .contains(record);
                assertThat(register.ledger().entries(AuditQuery.about(record.ref())).getFirst().after())
                        .as("trail, seed %d", seed)
                        .isEqualTo(record.fields());
            }
            List<Measure> some = register.measures().all().subList(MEASURES / 3, MEASURES / 2);
            assertThat(register.measures().find(some.stream().map(Measure::id).toList())).as("some, seed %d", seed)
                    .isEqualTo(some);
            assertThat(new AuditTrail(register.ledger()).verify(Optional.empty()).intact()).as("seed %d", seed)
                    .isTrue();
        }
    }

    private List<AuditedRecord> write(Register register) {
        return register.ledger().write(ACTOR, tx -> {
            List<Person> people = times(OTHERS).mapToObj(i -> register.people().add(tx, random.person())).toList();
            List<PersonId> ids = people.stream().map(Person::id).toList();
            List<Role> roles = times(OTHERS).mapToObj(i -> register.roles().add(tx, random.role(ids))).toList();
            List<RoleId> roleIds = roles.stream().map(Role::id).toList();
            List<Responsibility> topics = times(OTHERS)
                    .mapToObj(i -> register.responsibilities().add(tx, random.responsibility(ids, roleIds)))
                    .toList();
            List<Measure> measures = times(MEASURES).mapToObj(i -> random.measure(ids, i)).toList();
            measures.forEach(measure -> assertThat(MeasureRules.violations(measure)).as("seed %d", seed).isEmpty());
            List<Measure> kept = new MeasureService(register.ledger(), register.measures(), register.people())
                    .addAll(ACTOR, measures);
            return Stream.<List<? extends AuditedRecord>>of(people, roles, topics, kept)
                    .<AuditedRecord>flatMap(List::stream)
                    .toList();
        });
    }

    private static IntStream times(int count) {
        return IntStream.range(0, count);
    }
}
