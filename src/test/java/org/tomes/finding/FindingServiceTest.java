package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.finding.FindingFixture.ACTOR;
import static org.tomes.finding.FindingFixture.vault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.catalogue.ControlId;
import org.tomes.inventory.Inventory;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.parameter.ParameterValues;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Refused;
import org.tomes.problem.StaleRecord;
import org.tomes.storage.Engine;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@ParameterizedClass
@EnumSource
@SlowTest
class FindingServiceTest {

    @Parameter
    private Engine engine;

    @AutoClose
    private FindingFixture fixture;

    @BeforeEach
    void makeRegister(@TempDir Path folder) {
        fixture = new FindingFixture(engine, folder);
    }

    private Finding first() {
        return fixture.findings().all().getFirst();
    }

    @Test
    void importCreatesAFindingForACheckNotMet() {
        fixture.snapshot(vault("v1", "one=NOT_MET", "two=MET"), vault("v2", "one=NOT_ASSESSED"));
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(first().course()).isEqualTo(FindingOccurrence.NEW);
        assertThat(first().sightings().first()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void sameResourceInOtherCaseIsTheSameFinding() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.snapshot(vault("V1", "one=NOT_MET"));
        assertThat(fixture.states()).containsExactly("one/V1=OPEN");
        assertThat(first().course()).isEqualTo(FindingOccurrence.STILL_THERE);
        assertThat(first().revision()).isEqualTo(2);
    }

    @Test
    void differentResultOfAnotherVersionIsReportedOnceAndDecisionsRemain() {
        fixture.snapshot(vault("v1", "one=NOT_MET", "other=MET"), vault("v2", "one=MET", "other=NOT_MET"));
        Inventory newest = fixture.inventory().latest().orElseThrow();
        CheckRunService later = fixture.runsOfAnotherVersion("other");
        later.reevaluate(FindingFixture.ACTOR, newest);
        later.reevaluate(FindingFixture.ACTOR, newest);

        assertThat(fixture.states()).containsExactly("one/v1=FIXED", "one/v2=OPEN");
        assertThat(fixture.findings().history()).filteredOn(FindingEvent::isReevaluation)
                .extracting(event -> event.finding().number() + " " + event.kind() + " " + event.note())
                .containsExactlyInAnyOrder("1 MENDED (development)", "2 FOUND (development)");
        assertThat(FindingText.note(fixture.findings().history().getLast(), Texts.in(Language.EN)))
                .isEqualTo("reassessed by version (development)");
        assertThat(fixture.findings().history().getFirst().note()).isEmpty();
    }

    @Test
    void fixedFindingRefersToTheSnapshotThatShowsTheFix() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.snapshot(vault("v1", "one=MET"));
        assertThat(first().resolution()).map(FindingResolution::ending).contains(ClosingReason.MENDED);
        assertThat(first().resolution()).map(FindingResolution::run).contains(2);
        assertThat(fixture.runs().all().getFirst().label()).isEqualTo("#2");
    }

    @Test
    void findingThatIsNoLongerAssessedRemainsOpen() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.snapshot(vault("v1", "one=NOT_ASSESSED"));
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
    }

    @Test
    void uncertainCheckDoesNotCloseFindings() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.snapshot(vault("v1"), vault("v2", "one=NOT_ASSESSED"));
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        fixture.snapshot(vault("v1"), vault("v2", "one=MET"));
        assertThat(first().resolution()).map(FindingResolution::ending).contains(ClosingReason.NO_LONGER_APPLIES);
    }

    @Test
    void missingResourceOfATypeThatWasReadClosesItsFindings() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.snapshot(vault("v2", "one=MET"));
        assertThat(first().resolution()).map(FindingResolution::ending).contains(ClosingReason.RESOURCE_REMOVED);
    }

    @Test
    void findingOfAMissingResourceRemainsOpenIfItsTypeWasNotRead() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.snapshot("{\"id\":\"" + FindingFixture.SUBSCRIPTION
                + "/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/m\","
                + "\"name\":\"m\",\"type\":\"Microsoft.Compute/virtualMachines\",\"properties\":{}}");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
    }

    @Test
    void findingInASubscriptionMissingFromTheSnapshotRemainsOpen() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.snapshot(vault("v9", "one=MET").replace("11111111", "99999999"));
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
    }

    @Test
    void otherResourcesOfTheSubscriptionDoNotAffectItsVaults() {
        String other = "{\"id\":\"" + FindingFixture.SUBSCRIPTION
                + "/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/m\","
                + "\"name\":\"m\",\"type\":\"Microsoft.Compute/virtualMachines\",\"properties\":{}}";
        fixture.snapshot(vault("v1", "one=NOT_MET"), other);
        fixture.snapshot(vault("v1", "one=NOT_MET").replace("11111111", "99999999"), other);
        assertThat(fixture.states()).containsExactly("one/v1=OPEN", "one/v1=OPEN");
    }

    @Test
    void reappearingFindingIsReopenedWithTheSameNumber() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.snapshot(vault("v1", "one=MET"));
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        assertThat(first().id()).isEqualTo(new FindingId(1));
        assertThat(first().course()).isEqualTo(FindingOccurrence.BACK_AGAIN);
        assertThat(fixture.findings().history(first())).extracting(FindingEvent::kind)
                .containsExactly(FindingEvent.Kind.FOUND, FindingEvent.Kind.MENDED, FindingEvent.Kind.FOUND_AGAIN);
        assertThat(fixture.runs().all().getFirst().tally()).isEqualTo(new CheckRun.Tally(0, 1, 0, 0));
    }

    @Test
    void assessingASnapshotTwiceChangesNothing() {
        fixture.snapshot(vault("v1", "one=NOT_MET", "two=NOT_MET"));
        fixture.snapshot(vault("v1", "one=NOT_MET", "two=MET"));
        List<Finding> before = fixture.findings().all();
        List<CheckRun> runs = fixture.runs().all();
        List<AuditEntry> trail = fixture.register().ledger().entries(AuditQuery.newest(1_000));
        fixture.runs().evaluate(ACTOR, fixture.inventory().latest().orElseThrow());
        assertThat(fixture.findings().all()).isEqualTo(before);
        assertThat(fixture.runs().all()).isEqualTo(runs);
        assertThat(fixture.register().ledger().entries(AuditQuery.newest(1_000))).isEqualTo(trail);
    }

    @Test
    void acceptedRiskIsReopenedAfterItsEndDate() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        Person person = fixture.people()
                .add(ACTOR, new Person(PersonId.random(), "Ada", "", "", Optional.empty(), true, 0));
        fixture.findings()
                .accept(ACTOR, fixture.findings().all(), "budget is spent", Optional.of(LocalDate.of(2026, 3, 10)),
                        Optional.of(person.id()));
        fixture.daysPass(8);
        assertThat(fixture.states()).containsExactly("one/v1=RISK_ACCEPTED");
        assertThat(first().decision()).flatMap(FindingDecision::by).contains(person.id());
        fixture.daysPass(1);
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(first().opening()).isEqualTo(OpenReason.EXPIRED);
        assertThat(fixture.findings().history(first())).extracting(FindingEvent::kind)
                .containsExactly(FindingEvent.Kind.FOUND, FindingEvent.Kind.RISK_ACCEPTED, FindingEvent.Kind.EXPIRED);
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        assertThat(fixture.findings().history(first())).extracting(FindingEvent::kind)
                .containsExactly(FindingEvent.Kind.FOUND, FindingEvent.Kind.RISK_ACCEPTED, FindingEvent.Kind.EXPIRED);
    }

    @Test
    void decisionAfterAnExpiredOneRetainsTheExpiryInTheHistory() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.findings()
                .accept(fixture.decider(), fixture.findings().all(), "a", Optional.of(LocalDate.of(2026, 3, 2)),
                        Optional.empty());
        fixture.daysPass(5);
        fixture.findings().exempt(fixture.decider(), fixture.findings().all(), "b", Optional.empty(), Optional.empty());
        assertThat(fixture.findings().history(first())).extracting(FindingEvent::kind)
                .containsExactly(FindingEvent.Kind.FOUND, FindingEvent.Kind.RISK_ACCEPTED, FindingEvent.Kind.EXPIRED,
                        FindingEvent.Kind.EXEMPTED);
    }

    @Test
    void acceptanceNeedsAReasonAndAFutureEndDate() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        assertThatThrownBy(() -> fixture.findings()
                .accept(fixture.decider(), fixture.findings().all(), " ", Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(InvalidRecord.class,
                        e -> assertThat(e.errors()).extracting(FieldError::field).containsExactly("reason", "until"));
        assertThatThrownBy(() -> fixture.findings()
                .accept(fixture.decider(), fixture.findings().all(), "x", Optional.of(LocalDate.of(2026, 3, 1)),
                        Optional.empty()))
                .satisfies(Refused.at("until"));
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
    }

    @Test
    void noFindingIsAcceptedIfOneIsFixed() {
        fixture.snapshot(vault("v1", "one=NOT_MET", "two=NOT_MET"));
        fixture.snapshot(vault("v1", "one=NOT_MET", "two=MET"));
        assertThatThrownBy(() -> fixture.findings()
                .exempt(fixture.decider(), fixture.findings().all(), "x", Optional.empty(), Optional.empty()))
                .satisfies(Refused.with("finding.fixedAlready"));
        assertThat(fixture.states()).containsExactly("one/v1=OPEN", "two/v1=FIXED");
    }

    @Test
    void rejectsDecisionOnAnOldRevision() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        List<Finding> old = fixture.findings().all();
        fixture.findings().exempt(fixture.decider(), old, "x", Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> fixture.findings()
                .reopen(fixture.decider(), old.stream()
                        .map(finding -> finding.withDecision(FindingState.EXEMPT, first().decision().orElseThrow()))
                        .toList(), "y"))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void onlyDecisionsCanBeReverted() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        assertThatThrownBy(() -> fixture.findings().reopen(fixture.decider(), fixture.findings().all(), "x"))
                .satisfies(Refused.with("finding.openAlready"));
        fixture.findings().exempt(fixture.decider(), fixture.findings().all(), "x", Optional.empty(), Optional.empty());
        fixture.findings().reopen(fixture.decider(), fixture.findings().all(), "y");
        assertThat(first().opening()).isEqualTo(OpenReason.REOPENED);
    }

    @Test
    void assessmentAsExploitedAppliesUntilItIsWithdrawnOrTheFindingIsFoundAgain() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.findings()
                .treatAsExploited(fixture.decider(), fixture.findings().all(), " logs show it ", Optional.empty(),
                        Optional.empty());
        assertThat(first().activeExploitation()).hasValueSatisfying(assessment -> {
            assertThat(assessment.since()).isEqualTo(fixture.today());
            assertThat(assessment.reason()).isEqualTo("logs show it");
        });
        fixture.findings()
                .exempt(fixture.decider(), fixture.findings().all(), "separate network", Optional.empty(),
                        Optional.empty());
        assertThat(first().exploitation()).isPresent();
        fixture.findings().withdrawExploitation(fixture.decider(), fixture.findings().all(), "cleared");
        assertThat(first().exploitation()).isEmpty();
        assertThat(first().state()).isEqualTo(FindingState.EXEMPT);
        assertThatThrownBy(
                () -> fixture.findings().withdrawExploitation(fixture.decider(), fixture.findings().all(), "again"))
                .satisfies(Refused.with("finding.notExploited"));

        fixture.findings()
                .treatAsExploited(fixture.decider(), fixture.findings().all(), "x", Optional.of(fixture.today()),
                        Optional.empty());
        fixture.snapshot(vault("v1", "one=MET"));
        assertThat(first().activeExploitation()).isEmpty();
        assertThat(first().exploitation()).isPresent();
        assertThatThrownBy(() -> fixture.findings()
                .treatAsExploited(fixture.decider(), fixture.findings().all(), "x", Optional.empty(), Optional.empty()))
                .satisfies(Refused.with("finding.fixedAlready"));
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        assertThat(first().exploitation()).isEmpty();
        assertThat(fixture.findings().history(first())).extracting(FindingEvent::kind)
                .containsSubsequence(FindingEvent.Kind.EXPLOITED, FindingEvent.Kind.NOT_EXPLOITED,
                        FindingEvent.Kind.EXPLOITED, FindingEvent.Kind.MENDED, FindingEvent.Kind.FOUND_AGAIN);
    }

    @Test
    void assessmentAsExploitedNeedsAReasonAndNoFutureDay() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        assertThatThrownBy(() -> fixture.findings()
                .treatAsExploited(fixture.decider(), fixture.findings().all(), " ",
                        Optional.of(fixture.today().plusDays(1)), Optional.empty()))
                .isInstanceOfSatisfying(InvalidRecord.class,
                        e -> assertThat(e.errors()).extracting(FieldError::field).containsExactly("reason", "since"));
    }

    @Test
    void riskOfAnExploitedFindingIsNotAcceptedForLongerThanTheRuleValue() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        LocalDate latest = fixture.today()
                .plusDays(ParameterValues.initial().get(org.tomes.parameter.Parameter.EXPLOITED_ACCEPTANCE));
        accept(latest.plusDays(1));
        assertThatThrownBy(this::treatAsExploited).satisfies(Refused.with("finding.acceptedForLonger"));
        assertThat(first().exploitation()).isEmpty();

        accept(latest);
        treatAsExploited();
        assertThatThrownBy(() -> accept(latest.plusDays(1))).isInstanceOfSatisfying(InvalidRecord.class,
                e -> assertThat(e.errors()).extracting(FieldError::field).containsExactly("until"));
        assertThat(first().decision().orElseThrow().until()).contains(latest);
    }

    private void accept(LocalDate until) {
        fixture.findings()
                .accept(fixture.decider(), fixture.findings().all(), "x", Optional.of(until), Optional.empty());
    }

    private void treatAsExploited() {
        fixture.findings()
                .treatAsExploited(fixture.decider(), fixture.findings().all(), "x", Optional.empty(), Optional.empty());
    }

    @Test
    void undoRestoresTheFormerAssessmentAndKeepsTheDecision() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.findings().exempt(fixture.decider(), fixture.findings().all(), "x", Optional.empty(), Optional.empty());
        List<Finding> before = fixture.findings().all();
        List<Finding> assessed = fixture.findings()
                .treatAsExploited(fixture.decider(), before, "seen", Optional.empty(), Optional.empty());
        fixture.findings().undo(fixture.decider(), assessed, before, "undone");
        assertThat(first().exploitation()).isEmpty();
        assertThat(first().decision()).isEqualTo(before.getFirst().decision());
    }

    private static FindingQuery about(String control) {
        return new FindingQuery(Set.of(), Set.of(), Optional.of(ControlId.of(control)), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    @Test
    void findingsAreListedByControlCheckResourceStateAndMeasure() {
        fixture.snapshot(vault("v1", "one=NOT_MET", "two=NOT_MET"), vault("v2", "one=NOT_MET"));
        Measure measure = fixture.measures().add(ACTOR, new MeasureBuilder().title("Remediate it").build());
        fixture.findings().link(ACTOR, List.of(first()), measure);
        FindingService findings = fixture.findings();
        assertThat(findings.list(about("A.8.24"))).hasSize(3);
        assertThat(findings.list(about("A.8.13"))).isEmpty();
        assertThat(findings.list(FindingQuery.ALL.of("key-vault"))).hasSize(3);
        assertThat(findings.list(FindingQuery.ALL.of("key-vault.one"))).hasSize(2);
        assertThat(findings.list(FindingQuery.ALL.of("key"))).isEmpty();
        assertThat(findings.list(FindingQuery.ALL.in(FindingState.FIXED))).isEmpty();
        assertThat(findings.list(new FindingQuery(Set.of(), Set.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(measure.id())))).extracting(Finding::id)
                .containsExactly(new FindingId(1));
    }

    @Test
    void everyRunAndEveryChangeIsInTheAuditTrail() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        fixture.snapshot(vault("v1", "one=MET"));
        List<AuditEntry> trail = fixture.register().ledger().entries(AuditQuery.newest(1_000));
        assertThat(trail).extracting(entry -> entry.record().type() + " " + entry.action())
                .containsExactlyInAnyOrder("snapshot CREATED", "finding-run CREATED", "finding CREATED",
                        "finding-run CHANGED", "snapshot CREATED", "finding-run CREATED", "finding CHANGED",
                        "finding-run CHANGED");
    }
}
