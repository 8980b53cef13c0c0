package org.tomes.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
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
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.people.PersonId;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Refused;
import org.tomes.problem.StaleRecord;
import org.tomes.storage.Engine;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@ParameterizedClass
@EnumSource
@SlowTest
class MeasureServiceTest {

    @Parameter
    private Engine engine;

    private static final Actor ACTOR = new Actor("", "tester", "host");

    @AutoClose
    private OpenRegister register;
    private MeasureService measures;

    @BeforeEach
    void makeRegister(@TempDir Path folder) {
        register = new AppContext(Clock.systemUTC(), new AppPaths(folder, folder)).open(engine.place(folder),
                Optional.empty());
        measures = register.records().measures();
    }

    private Measure add(String title) {
        return measures.add(ACTOR, new MeasureBuilder().title(title).build());
    }

    @Test
    void codesContinueFromTheHighest() {
        measures.add(ACTOR, new MeasureBuilder().title("Old").code("tom-041").build());
        assertThat(add("New").code()).isEqualTo("TOM-042");
    }

    @Test
    void textWithAReferenceToAnUnknownRuleValueIsRejected() {
        Measure wrong = new MeasureBuilder().title("Rotate").target("Every {param:secret-rotaton}.").build();

        assertThatThrownBy(() -> measures.add(ACTOR, wrong)).isInstanceOfSatisfying(InvalidRecord.class,
                refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo("target");
                    assertThat(Texts.in(Language.EN).get(error.sentence())).contains("“secret-rotaton”")
                            .contains("secret-rotation, ");
                }));
    }

    @Test
    void codeThatDiffersOnlyInCaseIsInUse() {
        measures.add(ACTOR, new MeasureBuilder().title("One").code("net-1").build());
        assertThatThrownBy(() -> measures.add(ACTOR, new MeasureBuilder().title("Two").code("NET-1").build()))
                .isInstanceOf(InvalidRecord.class)
                .hasMessageContaining("NET-1");
    }

    @Test
    void writeToAnOldRevisionIsRejectedWithBothVersions() {
        Measure read = add("Locks");
        measures.change(ACTOR, read.change().title("Resource locks").build());
        assertThatThrownBy(() -> measures.change(ACTOR, read.change().title("Delete locks").build()))
                .isInstanceOfSatisfying(StaleRecord.class, stale -> {
                    assertThat(((Measure) stale.mine()).title()).isEqualTo("Delete locks");
                    assertThat(((Measure) stale.stored()).title()).isEqualTo("Resource locks");
                });
        assertThat(measures.get(read.code()).title()).isEqualTo("Resource locks");
    }

    @Test
    void trailShowsOnlyWhatChanged() {
        Measure read = add("Locks");
        measures.change(ACTOR, read.change().due(Optional.of(LocalDate.of(2026, 12, 31))).build());
        AuditEntry newest = register.records().trail().entries(AuditQuery.newest(1)).getFirst();
        assertThat(newest.before().values()).isEmpty();
        assertThat(newest.after().values()).containsOnlyKeys("due").containsValue("2026-12-31");
    }

    @Test
    void unchangedMeasureCreatesNoEntry() {
        Measure read = add("Locks");
        assertThat(measures.change(ACTOR, read.change().build()).revision()).isEqualTo(1);
        assertThat(register.records().trail().entries(AuditQuery.newest(10))).hasSize(1);
    }

    @Test
    void bulkChangeIsAllOrNothing() {
        Measure first = add("First");
        Measure second = add("Second");
        assertThatThrownBy(() -> measures.changeAll(ACTOR,
                List.of(first.change().title("Changed").build(), second.change().title("").build())))
                .satisfies(Refused.at("title"));
        assertThat(measures.get(first.code()).title()).isEqualTo("First");
    }

    @Test
    void retiringNeedsAReason() {
        Measure read = add("Locks");
        assertThatThrownBy(() -> measures.retire(ACTOR, read, "  ")).satisfies(Refused.at("retiredReason"));
    }

    @Test
    void ownerMustBeInTheRegister() {
        assertThatThrownBy(() -> measures.add(ACTOR,
                new MeasureBuilder().title("Locks").owner(Optional.of(PersonId.random())).build()))
                .satisfies(Refused.at("owner"));
    }

    @Test
    void thousandMeasuresAreWrittenInOneTransactionAndTheChainIsValid() {
        measures.addAll(ACTOR,
                IntStream.range(0, 1_000).mapToObj(i -> new MeasureBuilder().title("Measure " + i).build()).toList());
        assertThat(measures.all()).hasSize(1_000);
        assertThat(register.records().trail().verify(Optional.empty()).intact()).isTrue();
    }
}
