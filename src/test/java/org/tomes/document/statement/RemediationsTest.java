package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.document.statement.StatementFixture.TODAY;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tomes.change.ChangeHistory;
import org.tomes.change.ChangeId;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeSubject;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.MissedDeadlineText;
import org.tomes.document.statement.RegisterFacts.MeasureLink;
import org.tomes.document.statement.Remediation.RemediationProgress;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The remediation of a finding, for each kind of link, and its date. */
class RemediationsTest {

    private static final String PURGE = "key-vault.purge-protection";
    private static final String VAULTS = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-app/"
            + "providers/Microsoft.KeyVault/vaults/";
    private static final LocalDate FIRST = TODAY.minusDays(10);

    private final StatementFixture register = new StatementFixture()
            .seen(scene(resource("Microsoft.KeyVault/vaults/kv-a", "{'enableSoftDelete':true}"),
                    resource("Microsoft.KeyVault/vaults/kv-b", "{'enableSoftDelete':true}")), 3);

    private static Finding finding(String vault, FindingState state, Optional<LocalDate> until, Measure... linked) {
        var first = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Finding(new FindingId(7), new CheckId(PURGE),
                new CheckedResource(VAULTS + vault, vault, "Microsoft.KeyVault/vaults"), Severity.HIGH,
                Message.of("statement.plainName", "reason"), Set.of(FindingOrigin.TOMES), state, OpenReason.FOUND,
                until.map(day -> new FindingDecision("because", Optional.empty(), Optional.empty(), "tester",
                        Optional.of(day), first)),
                Optional.empty(), new DetectionTimes(first, first, 1, 1, 1), List.of(),
                List.of(linked).stream().map(Measure::id).toList(), 1);
    }

    private static Finding open(String vault, Measure... linked) {
        return finding(vault, FindingState.OPEN, Optional.empty(), linked);
    }

    private Measure measure(MeasureStatus status, String scope, Optional<LocalDate> due) {
        Measure measure = new MeasureBuilder().title("Purge protection").status(status).scope(scope).due(due).build();
        register.measures.add(measure);
        return measure;
    }

    private Measure keeping(MeasureStatus status, String scope, Optional<LocalDate> due) {
        Measure measure = measure(status, scope, due);
        register.links.add(new MeasureLink(new StatementKey(PURGE), measure));
        return measure;
    }

    private static ChangeRecord change(ChangeState state, Finding finding, LocalDate planned) {
        return new ChangeRecord(ChangeId.random(), 1, ChangeSubject.NSG, "Protect kv-a",
                new ChangePlan("reason", "risk", "rollback", Optional.of(planned), ""), state,
                ChangeHistory.requestedBy(Optional.empty()), new ChangeLinks(List.of(),
                        List.of(finding.id().toString()), List.of(), Optional.empty(), Optional.empty()),
                1);
    }

    private Optional<LocalDate> plannedAfter(Decision decision, Finding finding) {
        return register.facts().remedies().lateRemediationDate(decision, List.of(finding), TODAY.plusYears(1));
    }

    private Remediation of(Finding finding) {
        return register.facts().remedies().of(finding);
    }

    @Test
    void openManagementDecisionTreatsAFindingUntilItsDate() {
        LocalDate day = TODAY.plusDays(100);
        Decision decision = Decision.of("Limit the network access", TODAY)
                .withOwner(Optional.empty(), Optional.of(day))
                .withFindings(List.of(new FindingId(7)));
        register.decisions.add(decision);

        Remediation remediation = of(open("kv-a"));
        assertThat(remediation.progress()).isEqualTo(RemediationProgress.UNDER_WAY);
        assertThat(remediation.decisions()).containsExactly(decision);
        assertThat(remediation.due()).contains(day);
        assertThat(remediation.missedDeadline()).isPresent();
        Formats formats = new Formats(Texts.in(Language.EN), ZoneOffset.UTC);
        String deadline = formats.date(remediation.missedDeadline().orElseThrow());
        assertThat(new MissedDeadlineText(TODAY, Texts.in(Language.EN), formats).of(remediation))
                .as("a decision is no extension")
                .contains("after the deadline of " + deadline);

        register.decisions.set(0, decision.withState(DecisionState.IMPLEMENTED, "", TODAY));
        assertThat(of(open("kv-a")).progress()).isEqualTo(RemediationProgress.NONE);
    }

    /** The evidence report promised the date of a submitted change; the annex of the same day contained none. */
    @Test
    void changePromisesItsDateOnlyOnceItIsApproved() {
        LocalDate requested = TODAY.plusDays(20);
        Finding finding = open("kv-a");
        register.changes.add(change(ChangeState.SUBMITTED, finding, requested));

        assertThat(of(finding).progress()).isEqualTo(RemediationProgress.UNDER_WAY);
        assertThat(of(finding).planned()).isEmpty();
        assertThat(of(finding).due()).isEqualTo(of(finding).deadline()).isNotEmpty();

        register.changes.set(0, change(ChangeState.APPROVED, finding, requested));
        assertThat(of(finding).planned()).contains(requested);
    }

    @Test
    void decisionThatIsDueBeforeThePlanOfItsFindingIsRecognised() {
        keeping(MeasureStatus.IN_PROGRESS, "", Optional.of(TODAY.plusDays(40)));
        Finding finding = open("kv-a");
        Decision decision = Decision.of("Remediate all “Overdue findings”", TODAY);

        assertThat(plannedAfter(decision.withOwner(Optional.empty(), Optional.of(TODAY.plusDays(30))), finding))
                .contains(TODAY.plusDays(40));
        assertThat(plannedAfter(decision.withOwner(Optional.empty(), Optional.of(TODAY.plusDays(40))), finding))
                .isEmpty();
        assertThat(plannedAfter(decision, finding)).as("without a due date").isEmpty();
        assertThat(plannedAfter(decision.withFindings(List.of(finding.id()))
                .withOwner(Optional.empty(), Optional.of(TODAY.plusDays(30))), finding))
                .as("a measure is about more than the finding that the decision names")
                .isEmpty();
    }

    /** The note on late dates contained only those of findings that were already overdue. */
    @Test
    void decisionOnOverdueFindingsCoversThoseThatArePlannedAfterTheirDeadline() {
        keeping(MeasureStatus.IN_PROGRESS, "", Optional.of(TODAY.plusDays(40)));
        Decision decision = Decision.of("Remediate all “Overdue findings”", TODAY)
                .withOwner(Optional.empty(), Optional.of(FIRST.plusDays(1)));

        assertThat(register.facts().remedies().lateRemediationDate(decision, List.of(open("kv-a")), FIRST))
                .contains(TODAY.plusDays(40));
    }

    @Test
    void measuresOfTheStatementAndLinkedMeasuresRemediateAFinding() {
        assertThat(of(open("kv-a")).progress()).isEqualTo(RemediationProgress.NONE);

        Measure kept = keeping(MeasureStatus.IN_PROGRESS, "", Optional.empty());
        Measure linked = measure(MeasureStatus.PLANNED, "", Optional.empty());

        assertThat(of(open("kv-a")).measures()).containsExactly(kept);
        assertThat(of(open("kv-a")).assigned()).isFalse();
        assertThat(of(open("kv-a", linked)).measures()).containsExactly(linked, kept);
        assertThat(of(open("kv-a", kept)).measures()).containsExactly(kept);
        assertThat(of(open("kv-a", linked)).assigned()).isTrue();
    }

    @Test
    void measureAboutOtherResourcesDoesNotRemediateIt() {
        Measure elsewhere = keeping(MeasureStatus.IN_PROGRESS, "kv-b", Optional.empty());

        assertThat(of(open("kv-b")).measures()).containsExactly(elsewhere);
        assertThat(of(open("kv-a")).progress()).isEqualTo(RemediationProgress.NONE);
        assertThat(of(open("kv-a")).otherMeasures()).containsExactly(elsewhere);
    }

    @Test
    void newestSnapshotIsReadOnceForAllScopes() {
        keeping(MeasureStatus.IN_PROGRESS, "kv-a", Optional.empty());
        keeping(MeasureStatus.IN_PROGRESS, "kv-b", Optional.empty());
        StatementFacts facts = register.facts();
        AtomicInteger reads = new AtomicInteger();
        Remediations remedies = Remediations.of(register.measures, List.of(), List.of(), register.links, () -> {
            reads.incrementAndGet();
            return facts.inventory();
        }, facts.remedies().deadlines(), List.of(open("kv-a")));

        assertThat(remedies.of(open("kv-a")).measures()).hasSize(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void retiredMeasureDoesNotRemediate() {
        Measure retired = keeping(MeasureStatus.RETIRED, "", Optional.empty());

        assertThat(of(open("kv-a", retired)).progress()).isEqualTo(RemediationProgress.NONE);
    }

    @Test
    void measureInForceIsIneffectiveUnlessLinkedManually() {
        Measure kept = keeping(MeasureStatus.IMPLEMENTED, "", Optional.empty());

        assertThat(of(open("kv-a")).progress()).isEqualTo(RemediationProgress.INEFFECTIVE);
        assertThat(of(open("kv-a")).isMeasureDecided()).isFalse();
        assertThat(of(open("kv-a", kept)).isMeasureDecided()).isTrue();
    }

    @Test
    void openFindingIsDueWithTheDeadlineOfItsSeverityUnlessAnotherDayIsSet() {
        LocalDate deadline = FIRST.plusDays(30);
        assertThat(of(open("kv-a")).due()).contains(deadline);
        assertThat(of(open("kv-a")).missedDeadline()).isEmpty();

        keeping(MeasureStatus.IN_PROGRESS, "", Optional.of(deadline.plusDays(5)));

        assertThat(of(open("kv-a")).due()).contains(deadline.plusDays(5));
        assertThat(of(open("kv-a")).missedDeadline()).contains(deadline);
        assertThat(of(finding("kv-a", FindingState.RISK_ACCEPTED, Optional.of(TODAY.plusDays(90)))).due())
                .contains(TODAY.plusDays(90));
    }

    @Test
    void dateOfAMeasureInForceIsNotTheFindingsDueDate() {
        keeping(MeasureStatus.IMPLEMENTED, "", Optional.of(TODAY.minusDays(300)));

        assertThat(of(open("kv-a")).due()).contains(FIRST.plusDays(30));
    }

    @Test
    void treatmentStatementCountsRemedies() {
        register.findings.add(open("kv-a"));
        assertThat(register.judge("finding.treated").state()).isEqualTo(StatementState.NOT_MET);

        keeping(MeasureStatus.IN_PROGRESS, "", Optional.empty());

        assertThat(register.judge("finding.treated").state()).isEqualTo(StatementState.MET);
    }

    /** ISO/IEC 27001:2022, 9.3.3: the results of the review are its decisions; a draft has none. */
    @Test
    void unreleasedReviewDecisionDoesNotTreatAFinding() {
        register.findings.add(open("kv-a"));
        register.decisions.add(Decision.of("Limit the network access", TODAY).withFindings(List.of(new FindingId(7))));
        assertThat(register.judge("finding.treated").state()).isEqualTo(StatementState.MET);

        register.made = decision -> false;

        StatementResult proposed = register.judge("finding.treated");
        assertThat(proposed.state()).isEqualTo(StatementState.NOT_MET);
        assertThat(Texts.in(Language.EN).get(proposed.deviations().getFirst().reason())).contains("D-0",
                "not released yet");
        keeping(MeasureStatus.IN_PROGRESS, "", Optional.empty());
        assertThat(register.judge("finding.treated").state()).as("a planned measure").isEqualTo(StatementState.MET);
    }
}
