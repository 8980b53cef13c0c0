package org.tomes.document.statement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.check.Assessment;
import org.tomes.check.CheckId;
import org.tomes.document.DocumentKind;
import org.tomes.document.statement.RegisterFacts.MeasureLink;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.measure.Adoption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.parameter.ParameterValues;
import org.tomes.people.Responsibility;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.review.RequiredReview;
import org.tomes.review.decision.Decision;
import org.tomes.score.ScoreModel;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Evaluates the statements of policies from the newest snapshot and the register. */
public final class StatementService {

    private final Ledger ledger;
    private final MeasuresByStatement statementImplementations;
    private final StatementSources sources;
    private final Clock clock;

    public StatementService(Ledger ledger, MeasuresByStatement implementations, StatementSources sources, Clock clock) {
        this.ledger = ledger;
        this.statementImplementations = implementations;
        this.sources = sources;
        this.clock = clock;
    }

    /** Returns the current results of the statements of a kind of document. */
    public StatementResults evaluate(DocumentKind kind) {
        return basis(kind).statements();
    }

    /** Returns the results together with the data from which they were determined, for callers that show details. */
    public EvaluationBasis basis(DocumentKind kind) {
        Optional<Inventory> inventory = sources.inventory().latest();
        List<Assessment> assessments = inventory.map(latest -> sources.checks().assess(latest).assessments())
                .orElse(List.of());
        StatementFacts facts = new StatementFacts(LocalDate.now(clock), clock.getZone(), inventory,
                inventory.map(latest -> sources.inventory().missing(latest.snapshot())).orElse(List.of()), assessments,
                sources.findings().all(), register(), sources.rules().current().criteria().values());
        return new EvaluationBasis(inventory, assessments,
                new StatementResults(
                        StatementsByKind.kind(kind).stream().map(statement -> statement.evaluate(facts)).toList()),
                facts.remedies(), facts.register().reviews(), facts.register().evidenced(facts.today()));
    }

    /**
     * Sets the measures that implement a statement. A review of such a measure then counts for the statement. Measures
     * that are set for a part of a statement cover only that part.
     *
     * @param measures empty if no measure implements the statement, including those of the library
     * @throws Problem if there is no such statement
     */
    public StatementMeasures setMeasures(Actor actor, StatementKey statement, List<MeasureId> measures) {
        if (Statements.find(statement).isEmpty() && !Statements.isPartOfStatement(statement)) {
            throw new Problem(ProblemKind.USAGE, Message.of("statement.unknown", statement.value()));
        }
        return ledger.write(actor, tx -> statementImplementations.find(statement)
                .map(stored -> statementImplementations.update(tx,
                        new StatementMeasures(statement, measures, stored.revision())))
                .orElseGet(() -> statementImplementations.add(tx, new StatementMeasures(statement, measures, 0))));
    }

    /**
     * Returns which statements a measure implements and which findings it remediates. No other measure is read.
     *
     * @param findings all findings
     */
    public MeasureCoverage coverage(MeasureId measure, List<Finding> findings) {
        List<Link> linked = linked(Statements.ALL).stream().filter(link -> link.measure().equals(measure)).toList();
        if (linked.isEmpty() && findings.stream().noneMatch(finding -> finding.measures().contains(measure))) {
            return MeasureCoverage.NOTHING;
        }
        return new MeasureCoverage(linked.stream().map(link -> link.statement().key()).distinct().toList(),
                remedies(List.of(), List.of(), linked, sources.measures().find(Set.of(measure)), findings)
                        .openByMeasure(findings)
                        .getOrDefault(measure, List.of()));
    }

    /** Returns the measures in use that implement a statement. */
    public List<Measure> implementing(StatementKey statement) {
        return sources.measures()
                .find(linked(Statements.find(statement).stream().toList()).stream()
                        .map(Link::measure)
                        .collect(Collectors.toSet()))
                .stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .toList();
    }

    /**
     * Returns how measures alone remediate findings. Only measures that are linked to a finding or a statement are
     * read.
     *
     * @param findings all findings
     */
    public Remediations remediesByMeasures(List<Finding> findings) {
        List<Link> linked = linked(Statements.ALL);
        return remedies(List.of(), List.of(), linked, remediating(linked, findings), findings);
    }

    /**
     * Returns the open findings that are affected by a change of measures. Only measures that are linked to a finding
     * or a statement are read.
     *
     * @param before the measures before the change
     * @param after the same measures after the change
     */
    public FollowingFindings following(List<Measure> before, List<Measure> after) {
        List<Finding> findings = sources.findings().all();
        List<Link> linked = linked(Statements.ALL);
        List<Measure> measures = remediating(linked, findings);
        List<ChangeRecord> changes = sources.changes().all();
        List<Decision> decisions = sources.reviews().decisions().all();
        return FollowingFindings.of(remedies(changes, decisions, linked, replaced(measures, before), findings),
                remedies(changes, decisions, linked, replaced(measures, after), findings), findings,
                before.stream().map(Measure::id).collect(Collectors.toSet()));
    }

    private static List<Measure> replaced(List<Measure> measures, List<Measure> versions) {
        Map<MeasureId, Measure> byId = versions.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        return measures.stream().map(measure -> byId.getOrDefault(measure.id(), measure)).toList();
    }

    private List<Measure> remediating(List<Link> linked, List<Finding> findings) {
        return sources.measures()
                .find(Stream
                        .concat(linked.stream().map(Link::measure),
                                findings.stream().flatMap(finding -> finding.measures().stream()))
                        .collect(Collectors.toSet()));
    }

    private Remediations remedies(List<ChangeRecord> changes, List<Decision> decisions, List<Link> linked,
            List<Measure> measures, List<Finding> findings) {
        return Remediations.of(measures, changes, decisions, links(linked, measures), sources.inventory()::latest,
                new FindingDeadlines(sources.rules().current().criteria().values(), clock.getZone()), findings);
    }

    /** Returns the open findings that a measure remediates. */
    public List<Finding> openFindings(MeasureId measure) {
        return coverage(measure, sources.findings().all()).openFindings();
    }

    /** Returns the open findings of each measure that remediates at least one. */
    public Map<MeasureId, List<Finding>> openFindings() {
        List<Finding> findings = sources.findings().all();
        return remediesByMeasures(findings).openByMeasure(findings);
    }

    /** Returns the currently planned remediation of findings, with dates. */
    public Remediations remedies() {
        List<Measure> measures = sources.measures().all();
        return remedies(sources.changes().all(), sources.reviews().decisions().all(), linked(Statements.ALL), measures,
                sources.findings().all());
    }

    /**
     * Returns the date until which the remediation of the decision's findings is planned, if this date is after the due
     * date of the decision.
     */
    public Optional<LocalDate> lateRemediationDate(Decision decision) {
        return remedies().lateRemediationDate(decision, sources.findings().all(), LocalDate.now(clock));
    }

    /** Returns the intervals and subjects of the reviews that statements require. */
    public List<RequiredReview> requiredReviews() {
        List<Link> linked = linked(Statements.ALL.stream()
                .filter(statement -> statement.binding() instanceof ReviewIntervalEvaluator)
                .toList());
        List<MeasureLink> links = links(linked,
                sources.measures().find(linked.stream().map(Link::measure).collect(Collectors.toSet())));
        List<Responsibility> topics = sources.responsibilities().topics();
        ParameterValues values = sources.rules().current().criteria().values();
        return Statements.ALL.stream()
                .map(Statement::binding)
                .flatMap(binding -> binding instanceof ReviewIntervalEvaluator reviewed
                        ? Stream.of(reviewed.required(links, topics, values))
                        : Stream.empty())
                .toList();
    }

    private List<MeasureLink> links(List<Measure> measures) {
        return links(linked(Statements.ALL), measures);
    }

    private static List<MeasureLink> links(List<Link> linked, List<Measure> measures) {
        Map<MeasureId, Measure> byId = measures.stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .collect(Collectors.toMap(Measure::id, Function.identity()));
        return linked.stream()
                .filter(link -> byId.containsKey(link.measure()))
                .map(link -> new MeasureLink(link.statement().key(), byId.get(link.measure()), link.checks()))
                .toList();
    }

    private List<Link> linked(List<Statement> statements) {
        Map<StatementKey, List<MeasureId>> measuresByStatement = statementImplementations.all()
                .stream()
                .collect(Collectors.toMap(StatementMeasures::statement, StatementMeasures::measures));
        List<Adoption> adoptions = sources.adoptions().all();
        return statements.stream()
                .flatMap(statement -> measuresByStatement.containsKey(statement.key())
                        ? linksOf(statement, measuresByStatement)
                        : adopted(statement, adoptions))
                .toList();
    }

    /** A measure that implements a statement, or only the listed checks of it. */
    private record Link(Statement statement, MeasureId measure, List<CheckId> checks) {
    }

    private static Stream<Link> linksOf(Statement statement, Map<StatementKey, List<MeasureId>> measuresByStatement) {
        return measuresByStatement.get(statement.key())
                .stream()
                .map(measure -> new Link(statement, measure, statement.checks()
                        .stream()
                        .filter(check -> Statements.isPartOfStatement(check))
                        .filter(check -> measuresByStatement.getOrDefault(new StatementKey(check.value()), List.of())
                                .contains(measure))
                        .toList()));
    }

    private static Stream<Link> adopted(Statement statement, List<Adoption> adoptions) {
        return adoptions.stream()
                .filter(adoption -> statement.measures().contains(adoption.key()))
                .map(adoption -> new Link(statement, adoption.measure(),
                        LibraryMeasuresByStatement.part(statement, adoption.key())));
    }

    private RegisterFacts register() {
        List<Measure> measures = sources.measures().all();
        return new RegisterFacts(sources.responsibilities().topics(), sources.people().all(),
                sources.responsibilities().roles(), measures, sources.reviews().all(), sources.changes().all(),
                sources.changes().recordingTimes(), unrecorded(), sources.soa().rows(measures, Language.EN),
                sources.scores().latest(ScoreModel.CLASSIC), sources.scores().target(),
                ScoreTrend.of(sources.scores().samples(), sources.scores().absences(), ScoreModel.CLASSIC,
                        clock.getZone()),
                sources.notes().visibleIn(Optional.empty()), sources.evidence().all(), links(measures),
                sources.reviews().decisions().all(), sources.made().get());
    }

    /**
     * Returns the unrecorded differences between the two newest snapshots; empty if there are fewer than two snapshots.
     */
    public Optional<ChangeReconciliation> unrecorded() {
        List<Snapshot> snapshots = sources.inventory().all();
        return snapshots.size() < 2 ? Optional.empty()
                : Optional.of(sources.changes().unrecorded(snapshots.get(1).number(), snapshots.getFirst().number()));
    }
}
