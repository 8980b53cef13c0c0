package org.tomes.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.WriteTransaction;
import org.tomes.measure.Measure;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.people.ActingPerson;
import org.tomes.people.PersonId;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The findings of one register as of today, and decisions about them. */
public final class FindingService {

    private final Ledger ledger;
    private final Findings findings;
    private final FindingExplanations explanations;
    private final Supplier<ParameterValues> values;
    private final Clock clock;

    /**
     * @param values returns the current rule values of the register
     */
    public FindingService(Ledger ledger, Findings findings, FindingExplanations explanations,
            Supplier<ParameterValues> values, Clock clock) {
        this.ledger = ledger;
        this.findings = findings;
        this.explanations = explanations;
        this.values = values;
        this.clock = clock;
    }

    public FindingExplanations explanations() {
        return explanations;
    }

    /**
     * Returns all findings in the order of their numbers. Findings with expired decisions are open. Findings that ended
     * only because their snapshot was deleted, for example when an import was undone, are left out, because nothing was
     * remediated. The audit trail still contains them.
     */
    public List<Finding> all() {
        LocalDate today = today();
        return findings.all()
                .stream()
                .filter(finding -> !finding.lostItsEvidence())
                .map(finding -> FindingLifecycle.findingOnDay(finding, today))
                .toList();
    }

    public List<Finding> list(FindingQuery query) {
        return all().stream().filter(finding -> query.matches(finding, explanations.controlIds(finding))).toList();
    }

    /** Returns the checks and findings for each of these controls. The findings are read only once. */
    public List<ControlFindings> standing(List<ControlId> controls) {
        List<Finding> all = all();
        return controls.stream()
                .map(control -> new ControlFindings(control, explanations.checks(control, true),
                        explanations.checks(control, false),
                        all.stream().filter(finding -> explanations.controlIds(finding).contains(control)).toList()))
                .toList();
    }

    /** @throws Problem if there is no finding with this number */
    public Finding get(FindingId id) {
        return findings.find(id)
                .map(finding -> FindingLifecycle.findingOnDay(finding, today()))
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("finding.unknown", id.toString())));
    }

    /** Returns the events, oldest first. A decision that expired since the last run is the last event. */
    public List<FindingEvent> history(Finding finding) {
        List<FindingEvent> events = new ArrayList<>(findings.events(finding.id()));
        findings.find(finding.id()).flatMap(stored -> expired(stored, clock.instant())).ifPresent(events::add);
        return List.copyOf(events);
    }

    /** Returns the expiry event of a decision that has expired but is still stored as valid. */
    private Optional<FindingEvent> expired(Finding stored, Instant now) {
        return stored.decision()
                .filter(decision -> decision.expired(today()))
                .map(decision -> FindingEvent.ofTime(stored.id(), now, decision));
    }

    /** Returns all events of all findings, oldest first. */
    public List<FindingEvent> history() {
        return findings.events();
    }

    /** Returns the findings whose resource was in the previous snapshot, but without enough data to assess it. */
    public Set<FindingId> firstAssessedFindings() {
        return findings.events()
                .stream()
                .filter(event -> event.kind() == FindingEvent.Kind.FIRST_ASSESSED)
                .map(FindingEvent::finding)
                .collect(Collectors.toSet());
    }

    /** Returns decisions about these findings that, according to the newest snapshot, were made in Azure. */
    public List<ProposedDecision> proposals(List<Finding> candidates, InventoryService inventory) {
        return inventory.all()
                .stream()
                .findFirst()
                .filter(newest -> newest.counts().containsKey(ResourceType.POLICY_EXEMPTION))
                .map(newest -> ProposedDecision.of(candidates, inventory.open(newest), clock.instant()))
                .orElse(List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Accepts the risk of all findings in one transaction.
     *
     * @param by the responsible person; the acting person if empty
     * @param until the last day of the acceptance, today at the earliest
     * @throws InvalidRecord if the reason or the day is missing or invalid, or if the risk of a finding that is treated
     * as exploited would be accepted for longer than permitted
     * @throws Problem if one of the findings is closed
     */
    public List<Finding> accept(Actor actor, List<Finding> toAccept, String reason, Optional<LocalDate> until,
            Optional<PersonId> by) {
        InvalidRecord.throwIfAny(FindingRules.acceptance(reason, until, today()));
        return decide(actor, toAccept, FindingState.RISK_ACCEPTED, reason, until, by);
    }

    /**
     * Exempts the resources of all findings in one transaction. The check does not apply to them, indefinitely or until
     * an end date.
     */
    public List<Finding> exempt(Actor actor, List<Finding> toExempt, String reason, Optional<LocalDate> until,
            Optional<PersonId> by) {
        InvalidRecord.throwIfAny(FindingRules.exemption(reason, until, today()));
        return decide(actor, toExempt, FindingState.EXEMPT, reason, until, by);
    }

    private List<Finding> decide(Actor actor, List<Finding> toDecide, FindingState newState, String reason,
            Optional<LocalDate> until, Optional<PersonId> by) {
        Optional<PersonId> decider = by.or(() -> ActingPerson.of(actor));
        Optional<PersonId> enteredBy = ActingPerson.of(actor).filter(person -> !decider.equals(Optional.of(person)));
        return step(actor, toDecide, (finding, tx) -> {
            throwIfFixed(finding);
            if (newState == FindingState.RISK_ACCEPTED && finding.exploitation().isPresent()) {
                InvalidRecord.throwIfAny(
                        FindingRules.exploitedAcceptance(finding.id(), until.orElseThrow(), latestAcceptance()));
            }
            return FindingLifecycle.decide(finding, newState,
                    new FindingDecision(reason.strip(), decider, enteredBy, actor.account(), until, tx.at()));
        });
    }

    /**
     * Revokes accepted risks and exemptions.
     *
     * @throws Problem if one of the findings is open or closed
     */
    public List<Finding> reopen(Actor actor, List<Finding> toReopen, String reason) {
        InvalidRecord.throwIfAny(FindingRules.reason(reason));
        return step(actor, toReopen, (finding, tx) -> {
            if (finding.decision().isEmpty()) {
                throw new Problem(ProblemKind.USAGE,
                        Message.of(
                                finding.state() == FindingState.FIXED ? "finding.fixedAlready" : "finding.openAlready",
                                finding.id().toString()));
            }
            return FindingLifecycle.reopen(finding, reason.strip(), tx.at(), ActingPerson.of(actor));
        });
    }

    /**
     * Treats the findings as exploited.
     *
     * @param since the day of the assessment, today at the latest; today if empty
     * @param by the person who made the assessment; the acting person if empty
     * @throws InvalidRecord if the reason or the day is missing or invalid
     * @throws Problem if one of the findings is closed, or if its risk is accepted for longer than permitted for an
     * exploited finding
     */
    public List<Finding> treatAsExploited(Actor actor, List<Finding> exploited, String reason,
            Optional<LocalDate> since, Optional<PersonId> by) {
        InvalidRecord.throwIfAny(FindingRules.exploitation(reason, since, today()));
        Optional<PersonId> assessor = by.or(() -> ActingPerson.of(actor));
        Exploitation assessment = new Exploitation(since.orElseGet(this::today), reason.strip(), assessor);
        return step(actor, exploited, (finding, tx) -> {
            throwIfFixed(finding);
            throwIfAcceptedForLonger(finding);
            return FindingLifecycle.assess(finding, Optional.of(assessment), assessment.reason(), tx.at(), assessor);
        });
    }

    /**
     * Withdraws the assessment that the findings are exploited.
     *
     * @throws Problem if one of the findings is closed, or is not treated as exploited
     */
    public List<Finding> withdrawExploitation(Actor actor, List<Finding> exploited, String reason) {
        InvalidRecord.throwIfAny(FindingRules.reason(reason));
        return step(actor, exploited, (finding, tx) -> {
            throwIfFixed(finding);
            if (finding.exploitation().isEmpty()) {
                throw new Problem(ProblemKind.USAGE, Message.of("finding.notExploited", finding.id().toString()));
            }
            return FindingLifecycle.assess(finding, Optional.empty(), reason.strip(), tx.at(), ActingPerson.of(actor));
        });
    }

    /**
     * Returns the latest permitted last day of a risk acceptance that is made today for a finding treated as exploited.
     */
    private LocalDate latestAcceptance() {
        return today().plusDays(values.get().get(Parameter.EXPLOITED_ACCEPTANCE));
    }

    private void throwIfAcceptedForLonger(Finding finding) {
        LocalDate latest = latestAcceptance();
        finding.decision()
                .filter(decision -> finding.state() == FindingState.RISK_ACCEPTED)
                .flatMap(FindingDecision::until)
                .filter(latest::isBefore)
                .ifPresent(until -> {
                    throw new Problem(ProblemKind.USAGE,
                            Message.of("finding.acceptedForLonger", finding.id().toString(), until, latest));
                });
    }

    private static void throwIfFixed(Finding finding) {
        if (finding.state() == FindingState.FIXED) {
            throw new Problem(ProblemKind.USAGE, Message.of("finding.fixedAlready", finding.id().toString()));
        }
    }

    /**
     * Undoes a decision or an assessment immediately after it was made. Each finding gets its previous decision or
     * assessment, or none.
     *
     * @param decided the findings as stored with the decision
     * @param before the same findings before the decision
     * @param reason reason for the history of the findings that are open again
     * @throws org.tomes.problem.StaleRecord if one of the findings was changed in the meantime
     */
    public List<Finding> undo(Actor actor, List<Finding> decided, List<Finding> before, String reason) {
        Map<FindingId, Finding> earlier = before.stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        return step(actor, decided, (finding, tx) -> {
            Finding earlierFinding = earlier.get(finding.id());
            if (!finding.exploitation().equals(earlierFinding.exploitation())) {
                return FindingLifecycle.assess(finding, earlierFinding.exploitation(), reason, tx.at(),
                        ActingPerson.of(actor));
            }
            return earlierFinding.decision()
                    .map(decision -> FindingLifecycle.decide(finding, earlierFinding.state(), decision.at(tx.at())))
                    .orElseGet(() -> FindingLifecycle.reopen(finding, reason, tx.at(), ActingPerson.of(actor)));
        });
    }

    /** Links the findings to the measure that remediates them; existing links are unchanged. */
    public List<Finding> link(Actor actor, List<Finding> toLink, Measure measure) {
        return step(actor, toLink, (finding, tx) -> finding.measures().contains(measure.id()) ? unchanged(finding)
                : FindingMeasureLinks.link(finding, measure, tx.at(), ActingPerson.of(actor)));
    }

    public List<Finding> unlink(Actor actor, List<Finding> toUnlink, Measure measure) {
        return step(actor, toUnlink,
                (finding, tx) -> finding.measures().contains(measure.id())
                        ? FindingMeasureLinks.unlink(finding, measure, tx.at(), ActingPerson.of(actor))
                        : unchanged(finding));
    }

    private static FindingLifecycle.LifecycleResult unchanged(Finding finding) {
        return new FindingLifecycle.LifecycleResult(finding, List.of());
    }

    private List<Finding> step(Actor actor, List<Finding> all,
            BiFunction<Finding, WriteTransaction, FindingLifecycle.LifecycleResult> step) {
        return ledger.write(actor, tx -> {
            Map<FindingId, Finding> stored = findings.find(all.stream().map(Finding::id).toList())
                    .stream()
                    .collect(Collectors.toMap(Finding::id, Function.identity()));
            List<FindingChange> changes = new ArrayList<>();
            List<FindingEvent> events = new ArrayList<>();
            for (Finding finding : all) {
                Finding before = stored.get(finding.id());
                expired(before, tx.at()).ifPresent(events::add);
                FindingLifecycle.LifecycleResult result = step.apply(FindingLifecycle.findingOnDay(finding, today()),
                        tx);
                changes.add(new FindingChange(before, result.after()));
                events.addAll(result.events());
            }
            List<Finding> after = findings.update(tx, changes);
            findings.append(tx, events);
            return after;
        });
    }
}
