package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.ControlId;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureService;
import org.tomes.people.Person;
import org.tomes.register.ServerAddress;
import org.tomes.storage.Register;

/** To a remote server, each round trip takes time; people wait for all of them. */
class RoundTripsTest {

    private DelayingProxy proxy;
    private Register register;
    private MeasureService measures;
    private Measure measure;

    @BeforeEach
    void measureWithParts() throws IOException {
        proxy = new DelayingProxy(PostgresServer.register(), Duration.ZERO);
        register = PostgresServer.open(proxy.address());
        measures = new MeasureService(register.ledger(), register.measures(), register.people());
        Person owner = register.ledger().write(ACTOR, tx -> register.people().add(tx, Person.ofName("Owner")));
        Person deputy = register.ledger().write(ACTOR, tx -> register.people().add(tx, Person.ofName("Deputy")));
        measure = measures.add(ACTOR,
                new MeasureBuilder().code("")
                        .title("first")
                        .owner(Optional.of(owner.id()))
                        .deputy(Optional.of(deputy.id()))
                        .goals(Set.of(Article32Objective.values()))
                        .controls(List.of(new ControlLink(ControlId.of("A.8.24"), ControlLinkKind.DIRECT),
                                new ControlLink(ControlId.of("A.8.10"), ControlLinkKind.DIRECT)))
                        .tags(List.of("backup", "cloud"))
                        .documents(List.of(new DocumentLink("d", "https://example.org/d")))
                        .build());
        measure = measures.change(ACTOR, measure.change().title("second").build());
        proxy.trips();
    }

    @AfterEach
    void close() throws IOException {
        register.close();
        proxy.close();
    }

    @Test
    void changeOfAMeasureTakesAtMostTenTrips() {
        measures.change(ACTOR, measure.change().title("third").build());
        assertThat(proxy.trips()).isLessThanOrEqualTo(10);
    }

    /** Signing in takes some of them, so it is done only once. */
    @Test
    void openingTakesAtMostNineTrips() {
        try (Register again = PostgresServer.open(proxy.address())) {
            assertThat(again.readOnlyReason()).isEmpty();
        }
        assertThat(proxy.trips()).isLessThanOrEqualTo(9);
    }

    @Test
    void listOfMeasuresTakesAtMostThreeTrips() {
        assertThat(measures.all()).hasSize(1);
        assertThat(proxy.trips()).isLessThanOrEqualTo(3);
    }

    /** Such statements are sent with their values; with this database setting, a backslash could end one of them. */
    @Test
    void textWithBackslashesIsTextWhereTheDatabaseTreatsThemAsEscapes() {
        ServerAddress address = PostgresServer.register();
        PostgresServer.sql(address,
                "alter database \"" + address.database() + "\" set standard_conforming_strings = off");
        String hostile = "C:\\'; drop table measure_tag; --";
        try (Register open = PostgresServer.open(address)) {
            MeasureService service = new MeasureService(open.ledger(), open.measures(), open.people());
            Measure added = service.add(ACTOR,
                    new MeasureBuilder().code("").title(hostile).tags(List.of("tag")).build());

            assertThat(open.measures().find(added.id()).orElseThrow().title()).isEqualTo(hostile);
        }
    }
}
