package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.document.statement.StatementFixture.TODAY;
import static org.tomes.document.statement.StatementFixture.line;
import static org.tomes.document.statement.StatementFixture.names;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.change.ChangeHistory;
import org.tomes.change.ChangeId;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeSubject;
import org.tomes.check.CheckId;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.document.statement.RegisterFacts.MeasureLink;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceId;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.finding.ClosingReason;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingResolution;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureKind;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.ResidualRisk;
import org.tomes.measure.RiskLevel;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.people.TopicKeys;
import org.tomes.review.MeasureReviewSource;
import org.tomes.review.Review;
import org.tomes.review.ReviewId;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.review.ReviewSubject;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Statements decided by the register itself. */
class RegisterStatementsTest {

    private static final Person ANNA = Person.ofName("Anna Berg");
    private static final Person JAN = Person.ofName("Jan Sommer");
    private static final Instant NOW = CheckResultSetFixture.NOW;

    private final StatementFixture register = new StatementFixture();

    private static RaciAssignment duty(Person person, Duty duty) {
        return new RaciAssignment(new Assignee.OfPerson(person.id()), duty);
    }

    private Responsibility topic(String subject, RaciAssignment... assignments) {
        Responsibility topic = Responsibility.forSubject(subject).assigned(List.of(assignments));
        register.topics.add(topic);
        return topic;
    }

    static Stream<String> answeredByTheRegister() {
        return Statements.ALL.stream().filter(one -> one.checks().isEmpty()).map(one -> one.key().value());
    }

    /** An empty register contains no facts; the only violated statement concerns its tasks, which are not assigned. */
    @ParameterizedTest
    @MethodSource("answeredByTheRegister")
    void noStatementIsMetInAnEmptyRegister(String key) {
        assertThat(register.judge(key).state())
                .isEqualTo(key.equals("responsibility.tasks") ? StatementState.NOT_MET : StatementState.NOT_ASSESSED);
    }

    @Test
    void everyTaskNeedsExactlyOneAccountablePerson() {
        topic("nsg", duty(ANNA, Duty.ACCOUNTABLE));
        assertThat(register.judge("responsibility.accountable").state()).isEqualTo(StatementState.MET);

        topic("key-vault", duty(ANNA, Duty.ACCOUNTABLE), duty(JAN, Duty.ACCOUNTABLE));
        topic("backup", duty(JAN, Duty.RESPONSIBLE));
        StatementResult judgement = register.judge("responsibility.accountable");
        assertThat(judgement.state()).isEqualTo(StatementState.NOT_MET);
        assertThat(names(judgement.deviations())).containsExactly("Azure Key Vault and secrets", "Backup");
        assertThat(names(register.judge("responsibility.responsible").deviations()))
                .containsExactly("Network security groups (NSGs)", "Azure Key Vault and secrets");
    }

    @Test
    void missingTaskOfThePolicyIsADeviation() {
        TopicKeys.OF_POLICY.forEach(subject -> topic(subject, duty(ANNA, Duty.ACCOUNTABLE)));
        assertThat(register.judge("responsibility.tasks").state()).isEqualTo(StatementState.MET);

        register.topics.removeLast();
        topic("cost-of-nothing-known");
        assertThat(register.judge("responsibility.tasks").deviations()).hasSize(1);
    }

    @Test
    void taskOfADepartedPersonAndMissingDeputyAreNotMet() {
        Person gone = new Person(JAN.id(), JAN.name(), "", "", Optional.empty(), false, 1);
        register.people.addAll(List.of(ANNA.withDeputy(Optional.of(gone.id())), gone));
        topic("nsg", duty(ANNA, Duty.ACCOUNTABLE));
        assertThat(register.judge("responsibility.present").state()).isEqualTo(StatementState.MET);
        assertThat(register.judge("responsibility.deputies").state()).isEqualTo(StatementState.NOT_MET);

        topic("backup", duty(gone, Duty.RESPONSIBLE));
        assertThat(names(register.judge("responsibility.present").deviations())).containsExactly("Backup");
    }

    private void reviewed(Responsibility topic, int interval, LocalDate... days) {
        ReviewSubject subject = new ReviewSubject(topic.ref(), Message.of("people.subject." + topic.subject()),
                Optional.empty(), interval, Optional.empty(), Optional.empty(), true);
        Optional<Review> last = Stream.of(days).max(LocalDate::compareTo).map(day -> review(topic.ref(), day));
        register.reviews.add(new ReviewStatus(subject, last, Optional.empty(), ReviewState.CURRENT, days.length));
    }

    private static Review review(RecordRef of, LocalDate day) {
        return review(of, day, of.is(RecordType.MEASURE) ? ReviewResult.EFFECTIVE : ReviewResult.PARTLY_EFFECTIVE);
    }

    private static Review review(RecordRef of, LocalDate day, ReviewResult result) {
        return new Review(ReviewId.random(), of, day, ANNA.id(), "by hand", result, "", Optional.empty(), 1);
    }

    private StatementState reviewedWith(String statement, Responsibility topic, ReviewResult result) {
        register.reviews.clear();
        register.reviews.add(new ReviewStatus(
                new ReviewSubject(topic.ref(), Message.of("people.subject." + topic.subject()), Optional.empty(), 12,
                        Optional.empty(), Optional.empty(), true),
                Optional.of(review(topic.ref(), TODAY.minusDays(5), result)), Optional.empty(), ReviewState.CURRENT,
                1));
        return register.judge(statement).state();
    }

    /** ISO/IEC 27002:2022, 8.13: copies are tested “to ensure that they can be relied on”. */
    @Test
    void failedRestoreTestIsNotMet() {
        Responsibility tests = topic("restore-test");
        assertThat(reviewedWith("review.restore-test", tests, ReviewResult.EFFECTIVE)).isEqualTo(StatementState.MET);
        assertThat(reviewedWith("review.restore-test", tests, ReviewResult.NOT_EFFECTIVE))
                .isEqualTo(StatementState.NOT_MET);
        assertThat(line(register.judge("review.restore-test"))).contains("not effective", "does not prove");
        assertThat(reviewedWith("review.restore-test", tests, ReviewResult.PARTLY_EFFECTIVE))
                .isEqualTo(StatementState.NOT_ASSESSED);
        Responsibility rights = topic("access-rights");
        assertThat(reviewedWith("review.access-rights", rights, ReviewResult.NOT_EFFECTIVE))
                .isEqualTo(StatementState.NOT_MET);
    }

    @Test
    void ineffectiveReviewCountsAsReview() {
        Responsibility rules = topic("nsg");
        assertThat(reviewedWith("review.nsg", rules, ReviewResult.NOT_EFFECTIVE)).isEqualTo(StatementState.MET);
        assertThat(line(register.judge("review.nsg"))).contains("not effective");
    }

    @Test
    void ineffectiveMeasureDoesNotMeetAStatement() {
        Measure measure = measure("TOM-037", MeasureStatus.IMPLEMENTED).build();
        register.links.add(new MeasureLink(new StatementKey("review.emergency-accounts"), measure));
        register.reviews.add(new ReviewStatus(MeasureReviewSource.reviewable(measure),
                Optional.of(review(measure.ref(), TODAY.minusDays(5), ReviewResult.NOT_EFFECTIVE)), Optional.empty(),
                ReviewState.CURRENT, 1));
        assertThat(register.judge("review.emergency-accounts").state()).isEqualTo(StatementState.NOT_MET);
    }

    private StatementState reviewedMeasure(String statement, MeasureBuilder measure, String... others) {
        register.links.clear();
        register.reviews.clear();
        Measure built = measure.build();
        Stream.concat(Stream.of(statement), Stream.of(others))
                .forEach(key -> register.links.add(new MeasureLink(new StatementKey(key), built)));
        register.reviews.add(standing(built, TODAY.minusDays(5)));
        return register.judge(statement).state();
    }

    /** The review of sign-ins with multi-factor authentication says nothing about sealed emergency accounts. */
    @Test
    void reviewOfAMeasureWithAnotherSubjectDoesNotCount() {
        String accounts = "review.emergency-accounts";
        assertThat(reviewedMeasure(accounts, measure("TOM-041", MeasureStatus.IMPLEMENTED)))
                .isEqualTo(StatementState.MET);

        assertThat(reviewedMeasure(accounts, measure("TOM-037", MeasureStatus.IMPLEMENTED).kind(MeasureKind.TECHNICAL)))
                .isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(register.judge(accounts))).contains("TOM-037", "does not prove");
        assertThat(reviewedMeasure("review.defender", measure("TOM-019", MeasureStatus.IMPLEMENTED),
                "review.recommendations")).as("one review for two statements").isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(reviewedMeasure("review.nsg", measure("TOM-007", MeasureStatus.IMPLEMENTED), "nsg.effective"))
                .isEqualTo(StatementState.MET);
        assertThat(reviewedMeasure("review.flow-logs",
                measure("TOM-006", MeasureStatus.IMPLEMENTED).kind(MeasureKind.TECHNICAL)))
                .isEqualTo(StatementState.NOT_ASSESSED);
    }

    @Test
    void reviewOfAMeasureNotInForceDoesNotCount() {
        assertThat(reviewedMeasure("review.budget", measure("TOM-036", MeasureStatus.IN_PROGRESS)))
                .isEqualTo(StatementState.NOT_ASSESSED);
        reviewed(topic("budget"), 0, TODAY);
        assertThat(register.judge("review.budget").state()).as("the task itself").isEqualTo(StatementState.MET);
    }

    @Test
    void reviewByTheMeasureOwnerIsMarked() {
        register.people.add(ANNA);
        Responsibility task = topic("nsg", duty(ANNA, Duty.RESPONSIBLE));
        ReviewSubject owned = new ReviewSubject(task.ref(), Message.of("people.subject.nsg"), Optional.of(ANNA.id()),
                12, Optional.empty(), Optional.empty(), true);
        register.reviews.add(new ReviewStatus(owned, Optional.of(review(task.ref(), LocalDate.of(2026, 11, 24))),
                Optional.empty(), ReviewState.CURRENT, 1));

        assertThat(line(register.judge("review.nsg"))).contains("Anna Berg (owner of the measure)");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, MET", "2026-08-24, MET", "2026-08-23, NOT_MET", "2025-01-01, NOT_MET"})
    void signedReviewWithinTheIntervalIsMet(LocalDate day, StatementState state) {
        register.people.add(ANNA);
        reviewed(topic("nsg", duty(ANNA, Duty.RESPONSIBLE)), 0, day);
        StatementResult judgement = register.judge("review.nsg");

        assertThat(judgement.state()).isEqualTo(state);
        assertThat(line(judgement)).contains("Anna Berg", "partly effective", String.valueOf(day.getYear()))
                .contains(state == StatementState.MET ? "" : "overdue");
    }

    /** The interval of the task in the register is only a reminder; the rule contains the value of the parameter. */
    @Test
    void intervalOfTheRuleAppliesAndIsInTheSentence() {
        register.people.add(ANNA);
        register.values = ParameterValues.initial().with(Parameter.REVIEW_NSG, 12);
        reviewed(topic("nsg", duty(ANNA, Duty.RESPONSIBLE)), 3, LocalDate.of(2026, 1, 1));
        StatementResult judgement = register.judge("review.nsg");

        assertThat(judgement.state()).isEqualTo(StatementState.MET);
        assertThat(judgement.sentence().arguments()).containsExactly(Message.of("rule.unit.EVERY_MONTHS", 12));
    }

    @Test
    void missingSignedReviewIsNotMet() {
        reviewed(topic("nsg"), 0);

        assertThat(register.judge("review.nsg").state()).isEqualTo(StatementState.NOT_MET);
        assertThat(line(register.judge("review.nsg"))).contains("No signed-off review");
    }

    @Test
    void reviewOfALinkedMeasureCounts() {
        reviewed(topic("nsg"), 0, LocalDate.of(2025, 1, 1));
        Measure measure = measure("TOM-007", MeasureStatus.IMPLEMENTED).build();
        register.links.add(new MeasureLink(new StatementKey("review.nsg"), measure));
        register.reviews.add(new ReviewStatus(MeasureReviewSource.reviewable(measure),
                Optional.of(review(measure.ref(), TODAY.minusDays(5))), Optional.empty(), ReviewState.CURRENT, 1));
        StatementResult judgement = register.judge("review.nsg");

        assertThat(judgement.state()).isEqualTo(StatementState.MET);
        assertThat(names(judgement.met())).containsExactly("TOM-007 “Measure”");
        assertThat(judgement.measures()).containsExactly(measure);
    }

    /**
     * Neither Azure nor a task provides data for these; a task of the company, which has no subject either, does not
     * count.
     */
    @Test
    void emergencyAccountReviewIsAssessedOnlyWithAMeasure() {
        reviewed(topic(""), 0, TODAY);
        assertThat(register.judge("review.emergency-accounts").state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(register.judge("review.emergency-accounts"))).contains("No measure with a signed-off review");

        Measure measure = measure("TOM-037", MeasureStatus.IMPLEMENTED).build();
        register.links.add(new MeasureLink(new StatementKey("review.emergency-accounts"), measure));
        register.reviews.add(new ReviewStatus(MeasureReviewSource.reviewable(measure), Optional.empty(),
                Optional.empty(), ReviewState.OVERDUE, 0));
        assertThat(register.judge("review.emergency-accounts").state()).isEqualTo(StatementState.NOT_MET);
    }

    private void evaluated(String fileName, LocalDate until) {
        register.evidence.add(new Evidence(EvidenceId.random(), 1, "Evaluation", "", Optional.empty(),
                List.of(new EvidenceVersion(1, until.atTime(23, 59).toInstant(ZoneOffset.UTC), Optional.empty(),
                        new EvidenceSource.OfFile(fileName, "0".repeat(64), 2))),
                List.of(), 1));
    }

    /**
     * The value of the parameter is a month; it is counted from the end of the traffic, not from the day of the
     * evaluation.
     */
    @ParameterizedTest
    @CsvSource({"2026-11-24, MET", "2026-10-24, MET", "2026-10-23, NOT_MET"})
    void flowLogsAreEvaluatedWhereTheTrafficOfAStoredResultIsRecentEnough(LocalDate until, StatementState state) {
        evaluated("flow-log-usage_2026-09-01_2026-10-24.json", until);
        evaluated("flow-log-usage_2025-01-01_2025-02-01.json", LocalDate.of(2025, 2, 1));
        StatementResult judgement = register.judge("review.flow-logs");

        assertThat(judgement.state()).isEqualTo(state);
        assertThat(line(judgement)).contains(state == StatementState.MET ? "evaluated" : "overdue");
    }

    /** Attachments can be any file; only results of the command count as evaluations. */
    @Test
    void unevaluatedFlowLogsAreNotAssessedWithReason() {
        evaluated("screenshot.png", TODAY);
        Measure measure = measure("TOM-006", MeasureStatus.IMPLEMENTED).build();
        register.links.add(new MeasureLink(new StatementKey("review.flow-logs"), measure));
        register.reviews.add(new ReviewStatus(MeasureReviewSource.reviewable(measure), Optional.empty(),
                Optional.empty(), ReviewState.OVERDUE, 0));

        assertThat(register.judge("review.flow-logs").state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(register.judge("review.flow-logs")))
                .contains("neither an evaluation of flow logs nor a signed-off review")
                .doesNotContain("--record");
    }

    /** Traffic Analytics evaluates without Tomes. */
    @Test
    void signedReviewOfTheKeepingMeasureIsAnEvaluationToo() {
        evaluated("flow-log-usage_2026-01-01_2026-02-01.json", LocalDate.of(2026, 2, 1));
        Measure measure = measure("TOM-006", MeasureStatus.IMPLEMENTED).build();
        register.links.add(new MeasureLink(new StatementKey("review.flow-logs"), measure));
        register.reviews.add(new ReviewStatus(MeasureReviewSource.reviewable(measure),
                Optional.of(review(measure.ref(), TODAY.minusDays(5))), Optional.empty(), ReviewState.CURRENT, 1));

        assertThat(register.judge("review.flow-logs").state()).isEqualTo(StatementState.MET);
    }

    private MeasureBuilder measure(String code, MeasureStatus status) {
        return new MeasureBuilder().title("Measure").code(code).kind(MeasureKind.ORGANISATIONAL).status(status);
    }

    @Test
    void measuresHaveAnOwnerADateAndTheirReviews() {
        register.people.add(ANNA);
        Measure good = measure("TOM-001", MeasureStatus.IMPLEMENTED).owner(Optional.of(ANNA.id())).build();
        Measure late = measure("TOM-002", MeasureStatus.PLANNED).owner(Optional.of(JAN.id()))
                .due(Optional.of(TODAY.minusDays(1)))
                .build();
        Measure open = measure("TOM-003", MeasureStatus.IN_PROGRESS).due(Optional.of(TODAY)).build();
        register.measures.addAll(List.of(good, late, open));
        register.reviews.add(new ReviewStatus(MeasureReviewSource.reviewable(good), Optional.empty(), Optional.empty(),
                ReviewState.OVERDUE, 0));

        assertThat(names(register.judge("measure.owner").deviations())).containsExactly("TOM-002 “Measure”",
                "TOM-003 “Measure”");
        assertThat(names(register.judge("measure.in-time").deviations())).containsExactly("TOM-002 “Measure”");
        assertThat(names(register.judge("measure.reviewed").deviations())).containsExactly("TOM-001 “Measure”");
    }

    private void finding(int number, Severity severity, FindingState state, int days) {
        finding(number, severity, state, days, Optional.of(TODAY.plusDays(3)));
    }

    private void finding(int number, Severity severity, FindingState state, int days, Optional<LocalDate> until) {
        Instant first = NOW.minusSeconds(days * 86_400L);
        boolean decided = state == FindingState.RISK_ACCEPTED || state == FindingState.EXEMPT;
        register.findings
                .add(new Finding(new FindingId(number), new CheckId("key-vault.rbac"),
                        new CheckedResource("/subscriptions/s/" + number, "kv-" + number, "Microsoft.KeyVault/vaults"),
                        severity, Message.of("statement.plainName", "reason"), Set.of(FindingOrigin.TOMES), state,
                        OpenReason.FOUND,
                        decided ? Optional.of(new FindingDecision("because",
                                number % 2 == 0 ? Optional.of(ANNA.id()) : Optional.empty(), Optional.empty(), "tester",
                                until, NOW)) : Optional.empty(),
                        state == FindingState.FIXED ? Optional.of(new FindingResolution(2, ClosingReason.MENDED, NOW))
                                : Optional.empty(),
                        new DetectionTimes(first, NOW, 1, 2, 1), List.of(), List.of(), 1));
    }

    @Test
    void findingDeadlineDependsOnSeverity() {
        finding(1, Severity.HIGH, FindingState.OPEN, 29);
        finding(2, Severity.MEDIUM, FindingState.OPEN, 80);
        finding(3, Severity.HIGH, FindingState.FIXED, 10);
        assertThat(register.judge("finding.high-in-time").state()).isEqualTo(StatementState.MET);
        assertThat(register.judge("finding.high-in-time").count()).as("the open one").isOne();
        assertThat(register.judge("finding.medium-in-time").state()).isEqualTo(StatementState.MET);

        finding(4, Severity.HIGH, FindingState.OPEN, 32);
        finding(6, Severity.HIGH, FindingState.RISK_ACCEPTED, 300);
        StatementResult judgement = register.judge("finding.high-in-time");
        assertThat(names(judgement.deviations())).containsExactly("F-4 (kv-4)");
        assertThat(judgement.count()).as("without the accepted and the remediated finding").isEqualTo(2);
        assertThat(judgement.acceptedDeviations()).isEmpty();
        assertThat(names(register.judge("finding.treated").deviations())).containsExactly("F-1 (kv-1)", "F-4 (kv-4)");
    }

    @Test
    void rejectedOrWithdrawnChangeTreatsNoFinding() {
        finding(1, Severity.HIGH, FindingState.OPEN, 3);
        for (ChangeState state : List.of(ChangeState.REJECTED, ChangeState.WITHDRAWN)) {
            register.changes.clear();
            register.changes.add(change(state));
            assertThat(names(register.judge("finding.treated").deviations())).as(state.name())
                    .containsExactly("F-1 (kv-1)");
        }
        register.changes.add(change(ChangeState.SUBMITTED));
        assertThat(register.judge("finding.treated").state()).isEqualTo(StatementState.MET);
    }

    private static ChangeRecord change(ChangeState state) {
        return new ChangeRecord(ChangeId.random(), 1, ChangeSubject.NSG, "Close the vault", ChangePlan.NONE, state,
                ChangeHistory.requestedBy(Optional.empty()),
                new ChangeLinks(List.of(), List.of("F-1"), List.of(), Optional.empty(), Optional.empty()), 1);
    }

    @Test
    void acceptedRiskNeedsAResponsiblePerson() {
        register.people.add(ANNA);
        finding(2, Severity.HIGH, FindingState.RISK_ACCEPTED, 3);
        assertThat(register.judge("finding.decisions").state()).isEqualTo(StatementState.MET);

        finding(3, Severity.LOW, FindingState.EXEMPT, 3);
        assertThat(names(register.judge("finding.decisions").deviations())).containsExactly("F-3 (kv-3)");
    }

    @Test
    void exceptionFromAMeasureNeedsAnAssessedResidualRisk() {
        register.people.add(ANNA);
        Exemption unrated = new Exemption("scanner of hall 2", "no updates", TODAY.plusDays(30), Optional.of(ANNA.id()),
                Optional.empty());
        Exemption rated = new Exemption("scanner of hall 3", "no updates", TODAY.plusDays(30), Optional.of(ANNA.id()),
                Optional.of(new ResidualRisk(RiskLevel.LOW, "separate network")));
        Exemption ended = new Exemption("scanner of hall 1", "no updates", TODAY.minusDays(1), Optional.empty(),
                Optional.empty());

        register.measures.add(exempted(rated, ended));
        assertThat(register.judge("finding.decisions").state()).isEqualTo(StatementState.MET);

        register.measures.add(exempted(unrated));
        assertThat(register.judge("finding.decisions").deviations()).singleElement()
                .satisfies(deviation -> assertThat(Texts.in(Language.EN).get(deviation.reason()))
                        .startsWith("The residual risk of the exception “scanner of hall 2” is not assessed. Record"));
    }

    private static Measure exempted(Exemption... exemptions) {
        return new MeasureBuilder().code("TOM-" + exemptions.length)
                .title("Updates")
                .exemptions(List.of(exemptions))
                .build();
    }

    /** The rule requires an end date at most twelve months after the decision, unless the company changed that. */
    @Test
    void exemptionWithoutAnEndOrWithALateEndIsNotMet() {
        register.people.add(ANNA);
        finding(2, Severity.HIGH, FindingState.EXEMPT, 3, Optional.of(TODAY.plusMonths(12)));
        assertThat(register.judge("finding.decisions").state()).isEqualTo(StatementState.MET);

        finding(4, Severity.HIGH, FindingState.EXEMPT, 3, Optional.empty());
        finding(6, Severity.LOW, FindingState.RISK_ACCEPTED, 3, Optional.of(TODAY.plusMonths(13)));
        assertThat(names(register.judge("finding.decisions").deviations())).containsExactly("F-4 (kv-4)", "F-6 (kv-6)");
    }

    private void score(String subscription, double points, int daysAgo) {
        register.scores.add(new ScoreSample(subscription, subscription, ScoreModel.CLASSIC, ScoreSample.DEFAULT_NAME,
                NOW.minusSeconds(daysAgo * 86_400L), points, 100, 1, ScoreSource.API));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3, MET", "0.7, 3, MET", "0.71, 3, NOT_MET", "0.5, 91, NOT_ASSESSED"})
    void totalScoreIsComparedWithItsTarget(double target, int daysAgo, StatementState state) {
        score("one", 60, daysAgo);
        score("two", 80, 1);
        register.target = Optional.of(new ScoreTarget(target, 0.1, 1));

        assertThat(register.judge("secure-score.target").state()).isEqualTo(state);
    }

    @Test
    void singleSubscriptionIsStatedOnce() {
        score("one", 60, 1);
        register.target = Optional.of(new ScoreTarget(0.7, 0.1, 1));
        assertThat(line(register.judge("secure-score.target"))).isEqualTo("not met – 60% (target: 70%).");
    }

    @Test
    void scoreWithoutTargetIsNotAssessed() {
        score("one", 60, 1);

        assertThat(register.judge("secure-score.target").state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(line(register.judge("secure-score.target"))).contains("No Secure Score target");
    }

    @Test
    void scoreOfEverySubscriptionMustBeRecordedMonthly() {
        score("one", 60, 31);
        assertThat(register.judge("secure-score.recorded").state()).isEqualTo(StatementState.MET);

        score("two", 60, 32);
        assertThat(names(register.judge("secure-score.recorded").deviations())).containsExactly("two");
    }

    @Test
    void sixWeeksWithoutAScoreAreADeviationForAYear() {
        earlier(48, 43);
        score("one", 60, 1);
        assertThat(register.judge("secure-score.recorded").state()).isEqualTo(StatementState.NOT_MET);
        assertThat(register.judge("secure-score.recorded").deviations()).singleElement()
                .satisfies(deviating -> assertThat(deviating.reason().arguments()).contains(42L));

        earlier(430, 370, 350, 330);
        IntStream.iterate(320, days -> days > 1, days -> days - 14).forEach(this::earlier);
        assertThat(register.judge("secure-score.recorded").state()).isEqualTo(StatementState.MET);
    }

    private void earlier(int... daysAgo) {
        if (daysAgo.length > 1) {
            register.earlierScores.clear();
        }
        List<ScoreSample> newest = List.copyOf(register.scores);
        IntStream.of(daysAgo).forEach(days -> score("one", 60, days));
        register.earlierScores.addAll(register.scores.subList(newest.size(), register.scores.size()));
        register.scores.clear();
        register.scores.addAll(newest);
    }

    private StatementState decline(double... points) {
        register.scores.clear();
        for (int i = 0; i < points.length; i++) {
            score("one", points[i], (points.length - 1 - i) * 10);
        }
        return register.judge("secure-score.decline").state();
    }

    @Test
    void steepScoreDeclineNeedsANote() {
        assertThat(decline(60)).as("one value is no course").isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(decline(60, 70)).isEqualTo(StatementState.MET);
        assertThat(decline(60, 55, 60)).as("five points are allowed").isEqualTo(StatementState.MET);
        assertThat(decline(60, 57, 57, 57, 54)).as("in 40 days").isEqualTo(StatementState.MET);
        assertThat(decline(60, 57, 54, 70)).isEqualTo(StatementState.NOT_MET);
        assertThat(line(register.judge("secure-score.decline"))).contains("Decline of 6 percentage points");

        register.notes.add(ScoreAnnotation.of(TODAY.minusDays(40), Optional.empty(), "before"));
        assertThat(decline(60, 57, 54, 70)).as("a note of another time").isEqualTo(StatementState.NOT_MET);
        register.notes.add(ScoreAnnotation.of(TODAY.minusDays(5), Optional.empty(), "New recommendations"));
        assertThat(decline(60, 57, 54, 70)).isEqualTo(StatementState.MET);
    }

    @Test
    void recommendationsMustBeReviewedWeekly() {
        Measure measure = measure("TOM-019", MeasureStatus.IMPLEMENTED).build();
        register.links.add(new MeasureLink(new StatementKey("review.recommendations"), measure));
        register.reviews.add(standing(measure, TODAY.minusDays(7)));
        assertThat(register.judge("review.recommendations").state()).isEqualTo(StatementState.MET);
        assertThat(Texts.in(Language.EN).get(register.judge("review.recommendations").sentence()))
                .endsWith("reviewed weekly.");

        register.reviews.clear();
        register.reviews.add(standing(measure, TODAY.minusDays(8)));
        assertThat(register.judge("review.recommendations").state()).isEqualTo(StatementState.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, MET", "2026-11-23, NOT_MET"})
    void policyMustBeReviewedInTime(LocalDate next, StatementState state) {
        RecordRef policy = new RecordRef(RecordType.DOCUMENT, "cloud-security-policy", "cloud-security-policy");
        register.reviews.add(new ReviewStatus(
                new ReviewSubject(policy, Message.of("document.documentKind.CLOUD_SECURITY_POLICY"), Optional.empty(),
                        12, Optional.of(TODAY.minusYears(1)), Optional.empty(), true),
                Optional.empty(), Optional.of(next), ReviewState.CURRENT, 0));
        assertThat(register.judge("review.policy").state()).isEqualTo(state);
    }

    private ReviewStatus standing(Measure measure, LocalDate day) {
        return new ReviewStatus(MeasureReviewSource.reviewable(measure), Optional.of(review(measure.ref(), day)),
                Optional.empty(), ReviewState.CURRENT, 1);
    }

    private static Person left(String name, String email) {
        return new Person(ANNA.id(), name, email, "", Optional.empty(), false, 1);
    }

    private static String role(String who, String type) {
        return CheckResultSetFixture.any(
                CheckResultSetFixture.SUBSCRIPTION + "/providers/Microsoft.Authorization/roleAssignments/" + type,
                "{'scope':'" + CheckResultSetFixture.SUBSCRIPTION
                        + "','roleDefinitionId':'/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635',"
                        + "'principalId':'p','principalType':'" + type + "'"
                        + (who.isEmpty() ? "" : ",'principalName':'" + who + "'") + "}");
    }

    @Test
    void departedPersonMustHaveNoRole() {
        register.people.add(left("Udo Alt", "udo@example.org"));
        assertThat(register.seen(CheckResultSetFixture.scene(role("Udo@example.org", "User")), 1)
                .judge("identity.left")
                .state()).isEqualTo(StatementState.NOT_MET);
        assertThat(line(register.judge("identity.left"))).contains("Udo Alt");
        assertThat(register.seen(CheckResultSetFixture.scene(role("eva@example.org", "User")), 1)
                .judge("identity.left")
                .state()).isEqualTo(StatementState.MET);
        assertThat(register.seen(CheckResultSetFixture.scene(role("eva@example.org", "User")), 99)
                .judge("identity.left")
                .state()).as("too old to show it").isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(register.seen(CheckResultSetFixture.scene(role("", "User")), 1).judge("identity.left").state())
                .isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(register.seen(CheckResultSetFixture.scene(role("eva@example.org", "User"), role("", "Group")), 1)
                .judge("identity.left")
                .state()).as("members of groups are not told").isEqualTo(StatementState.NOT_ASSESSED);
        register.people.set(0, left("Udo Alt", ""));
        assertThat(register.seen(CheckResultSetFixture.scene(role("eva@example.org", "User")), 1)
                .judge("identity.left")
                .state()).isEqualTo(StatementState.NOT_ASSESSED);
    }
}
