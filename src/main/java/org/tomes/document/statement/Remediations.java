package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.check.CheckId;
import org.tomes.document.statement.RegisterFacts.MeasureLink;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.inventory.Inventory;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.review.decision.ReviewProposal;

/**
 * Finds the measures, changes and decisions of management reviews that are to remediate findings, and their dates.
 * Documents, window and command line all use this class. A measure is linked to a finding in two ways: a user links it,
 * or it implements a statement whose checks found the finding, and covers these checks and this resource. A finding
 * that repeats another one is remediated together with it, by the same people and on the same planned date, but has a
 * separate deadline.
 */
public final class Remediations {

    /** Number of days before expiry from which on findings are shown to management. */
    private static final int EXPIRES_SOON = 30;

    private final Map<MeasureId, Measure> measures;
    private final Map<String, List<ChangeRecord>> changes = new HashMap<>();
    private final Map<FindingId, List<Decision>> decisions = new HashMap<>();
    /** Open findings about which an open decision exists. */
    private final List<Finding> decidedFindings = new ArrayList<>();
    private final Map<String, List<String>> resourcesByChange = new HashMap<>();
    private final List<Decision> openDecisions = new ArrayList<>();
    private final Map<CheckId, List<MeasureLink>> linksByCheck = new HashMap<>();
    private final Supplier<Optional<Inventory>> inventory;
    private final Map<String, Optional<ScopedResources>> scopes = new HashMap<>();
    private final FindingDeadlines deadlines;
    private final FindingsByCause causes;
    private boolean inventoryRead;
    private Optional<Inventory> newest = Optional.empty();

    private Remediations(List<Measure> measures, Supplier<Optional<Inventory>> inventory, FindingDeadlines deadlines,
            FindingsByCause causes) {
        this.causes = causes;
        this.measures = measures.stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .collect(Collectors.toMap(Measure::id, measure -> measure));
        this.inventory = inventory;
        this.deadlines = deadlines;
    }

    /**
     * @param inventory reads the newest snapshot; called only if the scope of a measure must be compared with it
     * @param findings all findings, including findings that repeat others
     */
    public static Remediations of(List<Measure> measures, List<ChangeRecord> changes, List<Decision> decisions,
            List<MeasureLink> links, Supplier<Optional<Inventory>> inventory, FindingDeadlines deadlines,
            List<Finding> findings) {
        FindingsByCause causes = new FindingsByCause(findings);
        Remediations remediations = new Remediations(measures, inventory,
                new FindingDeadlines(deadlines.values(), deadlines.zone(), causes::group), causes);
        changes.stream()
                .filter(change -> change.state().isPursued())
                .forEach(change -> change.links()
                        .findings()
                        .forEach(finding -> remediations.changes.computeIfAbsent(finding, key -> new ArrayList<>())
                                .add(change)));
        changes.forEach(change -> remediations.resourcesByChange.put(change.ref().id(), change.links().resources()));
        decisions.stream()
                .filter(decision -> decision.state() == DecisionState.OPEN)
                .forEach(remediations.openDecisions::add);
        remediations.openDecisions.forEach(decision -> decision.findings()
                .forEach(finding -> remediations.decisions.computeIfAbsent(finding, key -> new ArrayList<>())
                        .add(decision)));
        findings.stream()
                .filter(finding -> finding.state() == FindingState.OPEN
                        && remediations.decisions.containsKey(finding.id()))
                .forEach(remediations.decidedFindings::add);
        links.stream()
                .filter(link -> remediations.measures.containsKey(link.measure().id()))
                .forEach(link -> Statements.find(link.statement())
                        .map(Statement::checks)
                        .orElse(List.of())
                        .forEach(check -> remediations.linksByCheck.computeIfAbsent(check, key -> new ArrayList<>())
                                .add(link)));
        return remediations;
    }

    public Remediation of(Finding finding) {
        return causes.group(finding)
                .stream()
                .map(this::ownRemedy)
                .reduce(Remediation::with)
                .orElseThrow()
                .within(ownRemedy(finding).deadline());
    }

    /** Returns the open findings by the measure that remediates them. */
    public Map<MeasureId, List<Finding>> openByMeasure(Collection<Finding> findings) {
        Map<MeasureId, List<Finding>> open = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .forEach(finding -> causes.group(finding)
                        .stream()
                        .flatMap(this::ownMeasures)
                        .map(Measure::id)
                        .distinct()
                        .forEach(id -> open.computeIfAbsent(id, key -> new ArrayList<>()).add(finding)));
        return open;
    }

    /** Returns the ids of the resources that a change concerns. */
    public List<String> resourcesOfChange(String change) {
        return resourcesByChange.getOrDefault(change, List.of());
    }

    /** Returns the groups of findings that repeat each other. */
    public FindingsByCause causes() {
        return causes;
    }

    /** Returns the open decisions about open findings of this resource. */
    public List<Decision> decisionsAbout(String resource) {
        return decidedFindings.stream()
                .filter(finding -> finding.key().equals(Finding.Key.of(finding.check(), resource)))
                .flatMap(finding -> decisions.get(finding.id()).stream())
                .distinct()
                .toList();
    }

    /**
     * Returns the latest remediation date planned for the decision's findings, if it is after the decision's due date.
     * Such a decision approves a plan that misses the decision's own deadline. For findings that it names, the dates of
     * their changes count, because measures cover more than one finding. A decision about all overdue findings covers
     * findings that no other decision names, and findings whose remediation is planned after their deadline.
     */
    public Optional<LocalDate> lateRemediationDate(Decision decision, Collection<Finding> findings, LocalDate today) {
        return decision.due()
                .flatMap(due -> findings.stream()
                        .filter(finding -> finding.state() == FindingState.OPEN)
                        .flatMap(finding -> plans(decision, finding, today))
                        .max(Comparator.naturalOrder())
                        .filter(due::isBefore));
    }

    private Stream<LocalDate> plans(Decision decision, Finding finding, LocalDate today) {
        Remediation remedy = of(finding);
        if (decision.findings().contains(finding.id())) {
            return remedy.approvedDates();
        }
        return decision.answers(ReviewProposal.LATE) && isLateWithoutDecision(remedy, today) ? remedy.plannedDates()
                : Stream.empty();
    }

    private static boolean isLateWithoutDecision(Remediation remedy, LocalDate today) {
        return remedy.decisions().isEmpty() && (remedy.isOverdue(today) || remedy.missedDeadline().isPresent());
    }

    /**
     * Returns the decisions about all overdue findings, if this remediation is late and no other decision is about it.
     */
    public Stream<Decision> decisionsOnLate(Remediation remedy, LocalDate today) {
        return isLateWithoutDecision(remedy, today) ? decisionsAnswering(ReviewProposal.LATE).stream() : Stream.empty();
    }

    /** Whether a change that was neither rejected nor withdrawn is linked to a finding of the decision. */
    public boolean hasChange(Decision decision) {
        return decision.findings().stream().anyMatch(finding -> changes.containsKey(finding.toString()));
    }

    /** Returns the open decisions of management reviews, in their order. */
    public List<Decision> open() {
        return List.copyOf(openDecisions);
    }

    /** Returns the open decisions whose text refers to this record or rule by its code. */
    public List<Decision> decisionsNaming(String code) {
        return openDecisions.stream().filter(decision -> decision.names(code)).toList();
    }

    /** Returns the open decisions that name both this control or rule and a nonconformity about it. */
    public List<Decision> decisionsOnNonconformities(String code) {
        return decisionsNaming(code).stream().filter(decision -> !decision.nonconformities().isEmpty()).toList();
    }

    /** Returns the open decisions that answer this proposal of the management review. */
    public List<Decision> decisionsAnswering(ReviewProposal proposal) {
        return openDecisions.stream().filter(decision -> decision.answers(proposal)).toList();
    }

    /** Returns the open findings whose deadline or planned date has passed, one for each cause. */
    public List<Finding> overdue(Collection<Finding> findings, LocalDate today) {
        return causes.onePerCause(findings.stream()
                .filter(finding -> finding.state() == FindingState.OPEN && of(finding).isOverdue(today))
                .toList());
    }

    /** Returns findings about items that have expired or expire soon, ordered by expiry. */
    public static List<Finding> expiring(Collection<Finding> findings, LocalDate today) {
        return findings.stream()
                .filter(finding -> FindingDeadlines.expiry(finding)
                        .filter(day -> !day.isAfter(today.plusDays(EXPIRES_SOON)))
                        .isPresent())
                .sorted(Comparator.comparing(finding -> FindingDeadlines.expiry(finding).orElseThrow()))
                .toList();
    }

    private Remediation ownRemedy(Finding finding) {
        List<MeasureLink> others = linksByCheck.getOrDefault(finding.check(), List.of())
                .stream()
                .filter(link -> !isAbout(link, finding))
                .toList();
        return new Remediation(ownMeasures(finding).toList(),
                finding.measures().stream().anyMatch(measures::containsKey),
                changes.getOrDefault(finding.id().toString(), List.of()),
                decisions.getOrDefault(finding.id(), List.of()),
                finding.state() == FindingState.OPEN ? Optional.of(deadlines.of(finding)) : Optional.empty(),
                finding.decision().flatMap(FindingDecision::until), others.stream().map(MeasureLink::measure).toList());
    }

    private Stream<Measure> ownMeasures(Finding finding) {
        Stream<MeasureId> implementing = linksByCheck.getOrDefault(finding.check(), List.of())
                .stream()
                .filter(link -> isAbout(link, finding))
                .map(link -> link.measure().id());
        return Stream.concat(finding.measures().stream(), implementing)
                .distinct()
                .filter(measures::containsKey)
                .map(measures::get);
    }

    /** Returns the deadlines by severity. */
    public FindingDeadlines deadlines() {
        return deadlines;
    }

    private boolean isAbout(MeasureLink link, Finding finding) {
        String scope = link.measure().scope();
        return (link.checks().isEmpty() || link.checks().contains(finding.check())) && (scope.isBlank()
                || scopes.computeIfAbsent(scope, names -> newest().flatMap(read -> ScopedResources.in(names, read)))
                        .filter(namedResources -> !namedResources.concern(finding.resource()))
                        .isEmpty());
    }

    /** Reads the newest snapshot when the first scope is compared, and stores it for further scopes. */
    private Optional<Inventory> newest() {
        if (!inventoryRead) {
            newest = inventory.get();
            inventoryRead = true;
        }
        return newest;
    }
}
