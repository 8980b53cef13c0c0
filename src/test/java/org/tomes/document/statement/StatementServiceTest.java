package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.LibraryMeasure;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.problem.Refused;
import org.tomes.review.RequiredReview;
import org.tomes.review.RequiredReview.Subject;
import org.tomes.text.Language;

/** Storage of the measures that keep a statement in a register. */
@SlowTest
class StatementServiceTest {

    private static final Actor ACTOR = new Actor("", "tester", "here");
    private static final StatementKey NSG = new StatementKey("review.nsg");

    @AutoClose
    private OpenRegister register;

    @BeforeEach
    void create(@TempDir Path folder) {
        register = new AppContext(Clock.fixed(CheckResultSetFixture.NOW, ZoneOffset.UTC), new AppPaths(folder, folder))
                .create(folder.resolve("r"));
    }

    private List<String> kept() {
        return register.documents()
                .statements()
                .evaluate(DocumentKind.CLOUD_SECURITY_POLICY)
                .find(NSG)
                .orElseThrow()
                .measures()
                .stream()
                .map(Measure::code)
                .toList();
    }

    private Measure measure(String title) {
        return register.records().measures().add(ACTOR, new MeasureBuilder().title(title).build());
    }

    @Test
    void assignedMeasuresCanBeChangedAndAreInTheTrail() {
        Measure one = measure("One");
        Measure two = measure("Two");
        register.documents().statements().setMeasures(ACTOR, NSG, List.of(two.id(), one.id(), two.id()));
        assertThat(kept()).containsExactly(two.code(), one.code());

        register.documents().statements().setMeasures(ACTOR, NSG, List.of());
        assertThat(kept()).isEmpty();
        assertThat(register.records().trail().entries(AuditQuery.newest(100)))
                .filteredOn(entry -> entry.record().type().equals("statement"))
                .hasSize(2);
    }

    @Test
    void adoptedMeasureMeetsItsStatementUntilReplaced() {
        register.records().library().adopt(ACTOR, List.of("nsg-rule-review"), Language.EN, Optional.empty());
        assertThat(kept()).hasSize(1);

        Measure own = measure("Own");
        register.documents().statements().setMeasures(ACTOR, NSG, List.of(own.id()));
        assertThat(kept()).containsExactly(own.code());
    }

    @Test
    void retiredMeasureIsNotAssigned() {
        Measure one = measure("One");
        register.documents().statements().setMeasures(ACTOR, NSG, List.of(one.id()));
        register.records().measures().retire(ACTOR, one, "no longer needed");

        assertThat(kept()).isEmpty();
    }

    @Test
    void reviewsAreRequiredOfTheMeasuresInForceThatAreNamed() {
        Measure one = measure("One");
        Measure retired = measure("Two");
        measure("Three");
        register.documents().statements().setMeasures(ACTOR, NSG, List.of(one.id(), retired.id()));
        register.records().measures().retire(ACTOR, retired, "no longer needed");

        assertThat(register.documents().statements().requiredReviews()).flatExtracting(RequiredReview::subjects)
                .filteredOn(subject -> subject.type().equals("measure"))
                .containsOnly(Subject.of(one.ref()));
    }

    @Test
    void rejectsUnknownStatement() {
        assertThatThrownBy(() -> register.documents()
                .statements()
                .setMeasures(ACTOR, new StatementKey("key-vault.nothing"), List.of()))
                .satisfies(Refused.with("statement.unknown"));
    }

    @Test
    void everyKeyOfTheLibraryThatAStatementNamesExists() {
        List<String> keys = MeasureLibrary.all().stream().map(LibraryMeasure::key).toList();

        assertThat(Statements.ALL).allSatisfy(statement -> assertThat(keys).containsAll(statement.measures()));
    }
}
