package org.tomes.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
import org.tomes.storage.Engine;

@ParameterizedClass
@EnumSource
@SlowTest
class PersonTrailTest {

    @Parameter
    private Engine engine;

    @Test
    void auditTrailNeverContainsNamesOrAddressesOfPeople(@TempDir Path folder) {
        Actor actor = new Actor("", "tester", "host");
        try (OpenRegister register = new AppContext(Clock.systemUTC(), new AppPaths(folder, folder))
                .open(engine.place(folder), Optional.empty())) {
            Person added = register.records()
                    .people()
                    .add(actor, new Person(PersonId.random(), "Zita Ahrens", "zita@firma.example", "Auditor",
                            Optional.empty(), true, 0));
            register.records()
                    .people()
                    .change(actor, new Person(added.id(), "Zita Brandt", "brandt@firma.example", "Head of audit",
                            Optional.empty(), true, added.revision()));
            assertThat(register.records().trail().entries(AuditQuery.newest(10))).hasSize(2)
                    .allSatisfy(entry -> assertThat(entry.toString()).contains(added.id().toString())
                            .doesNotContain("Zita", "Ahrens", "Brandt", "firma.example"));
        }
    }
}
