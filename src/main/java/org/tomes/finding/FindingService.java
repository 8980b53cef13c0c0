package org.tomes.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.Tx;
import org.tomes.measure.Measure;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The findings of one register as they stand today, and what people decide about them. */
public final class FindingService {

    private final Ledger ledger;
    private final Findings findings;
    private final Explanations explanations;
    private final Clock clock;

    public FindingService(Ledger ledger, Findings findings, Explanations explanations, Clock clock) {
        this.ledger = ledger;
        this.findings = findings;
        this.explanations = explanations;
        this.clock = clock;
    }

    public Explanations explanations() {
        return explanations;
    }

    /** In the order of their numbers; decisions that have run out are open again. */
    public List<Finding> all() {
        LocalDate today = today();
        return findings.all().stream().map(finding -> FindingLifecycle.onDay(finding, today)).toList();
    }

    public List<Finding> list(FindingQuery query) {
        return all().stream().filter(finding -> query.wants(finding, explanations.controlIds(finding))).toList();
    }

    /** What is known from Azure of each of these controls, read at once. */
    public List<ControlStanding> standing(List<ControlId> controls) {
        List<Finding> all = all();
        return controls.stream()
                .map(control -> new ControlStanding(control, explanations.checks(control, true),
                        explanations.checks(control, false),
                        all.stream().filter(finding -> explanations.controlIds(finding).contains(control)).toList()))
                .toList();
    }

    /** @throws Problem if there is none of this number */
    public Finding get(FindingId id) {
        return findings.find(id)
                .map(finding -> FindingLifecycle.onDay(finding, today()))
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("finding.unknown", id.toString())));
    }

    /** The oldest first. An accepted risk or exemption that ran out since the last run is its last event. */
    public List<FindingEvent> history(Finding finding) {
        List<FindingEvent> events = new ArrayList<>(findings.events(finding.id()));
        findings.find(finding.id()).flatMap(stored -> expired(stored, clock.instant())).ifPresent(events::add);
        return List.copyOf(events);
    }

    /** That a decision has run out which the register still holds as if it had not. */
    private Optional<FindingEvent> expired(Finding stored, Instant now) {
        return stored.decision()
                .filter(decision -> decision.expired(today()))
                .map(decision -> FindingEvent.ofTime(stored.id(), now, decision));
    }

    /** All events of all findings, the oldest first. */
    public List<FindingEvent> history() {
        return findings.events();
    }

    /** Decisions about these findings that were taken in Azure, as the newest snapshot has them. */
    public List<ProposedDecision> proposals(List<Finding> about, InventoryService inventory) {
        return inventory.all()
                .stream()
                .findFirst()
                .filter(newest -> newest.counts().containsKey(ResourceType.POLICY_EXEMPTION))
                .map(newest -> ProposedDecision.of(about, inventory.open(newest), clock.instant()))
                .orElse(List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Accepts the risk of all or none.
     *
     * @param by who answers for it; whoever acts, where it is empty
     * @param until the last day that the acceptance holds, today at the earliest
     * @throws InvalidRecord if the reason or the day is missing or cannot be
     * @throws Problem if one of them is fixed
     */
    public List<Finding> accept(Actor actor, List<Finding> accepted, String reason, Optional<LocalDate> until,
            Optional<PersonId> by) {
        check(FindingRules.acceptance(reason, until, today()));
        return decide(actor, accepted, State.RISK_ACCEPTED, reason, until, by);
    }

    /** Exempts all or none; the check does not apply to them, indefinitely or until an end date. */
    public List<Finding> exempt(Actor actor, List<Finding> exempted, String reason, Optional<LocalDate> until,
            Optional<PersonId> by) {
        check(FindingRules.exemption(reason, until, today()));
        return decide(actor, exempted, State.EXEMPT, reason, until, by);
    }

    private List<Finding> decide(Actor actor, List<Finding> decided, State as, String reason, Optional<LocalDate> until,
            Optional<PersonId> by) {
        return step(actor, decided, (finding, tx) -> {
            if (finding.state() == State.FIXED) {
                throw new Problem(ProblemKind.USAGE, Message.of("finding.fixedAlready", finding.id().toString()));
            }
            return FindingLifecycle.decided(finding, as,
                    new FindingDecision(reason.strip(), by.or(() -> person(actor)), actor.account(), until, tx.at()));
        });
    }

    /**
     * Takes accepted risks and exemptions back.
     *
     * @throws Problem if one of them is open or fixed
     */
    public List<Finding> reopen(Actor actor, List<Finding> reopened, String reason) {
        check(FindingRules.reason(reason));
        return step(actor, reopened, (finding, tx) -> {
            if (finding.decision().isEmpty()) {
                throw new Problem(ProblemKind.USAGE,
                        Message.of(finding.state() == State.FIXED ? "finding.fixedAlready" : "finding.openAlready",
                                finding.id().toString()));
            }
            return FindingLifecycle.reopened(finding, reason.strip(), tx.at(), person(actor));
        });
    }

    /**
     * Undoes a decision right after it was made: each finding has the decision again that it had before, or is open.
     *
     * @param decided as they were stored with the decision
     * @param before the same findings as they were before it
     * @param reason for the history of those that are open again
     * @throws org.tomes.problem.StaleRecord if one of them was changed in the meantime
     */
    public List<Finding> undo(Actor actor, List<Finding> decided, List<Finding> before, String reason) {
        Map<FindingId, Finding> earlier = before.stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        return step(actor, decided, (finding, tx) -> {
            Finding was = earlier.get(finding.id());
            return was.decision()
                    .map(decision -> FindingLifecycle.decided(finding, was.state(), decision.at(tx.at())))
                    .orElseGet(() -> FindingLifecycle.reopened(finding, reason, tx.at(), person(actor)));
        });
    }

    /** Links the findings to the measure that remediates them; existing links are unchanged. */
    public List<Finding> link(Actor actor, List<Finding> linked, Measure measure) {
        return step(actor, linked, (finding, tx) -> finding.measures().contains(measure.id()) ? unchanged(finding)
                : MeasureLinks.linked(finding, measure, tx.at(), person(actor)));
    }

    public List<Finding> unlink(Actor actor, List<Finding> unlinked, Measure measure) {
        return step(actor, unlinked,
                (finding, tx) -> finding.measures().contains(measure.id())
                        ? MeasureLinks.unlinked(finding, measure, tx.at(), person(actor))
                        : unchanged(finding));
    }

    private static FindingLifecycle.Step unchanged(Finding finding) {
        return new FindingLifecycle.Step(finding, List.of());
    }

    private List<Finding> step(Actor actor, List<Finding> all, BiFunction<Finding, Tx, FindingLifecycle.Step> step) {
        return ledger.write(actor, tx -> {
            Map<FindingId, Finding> stored = findings.find(all.stream().map(Finding::id).toList())
                    .stream()
                    .collect(Collectors.toMap(Finding::id, Function.identity()));
            List<FindingChange> changes = new ArrayList<>();
            List<FindingEvent> events = new ArrayList<>();
            for (Finding finding : all) {
                Finding before = stored.get(finding.id());
                expired(before, tx.at()).ifPresent(events::add);
                FindingLifecycle.Step taken = step.apply(FindingLifecycle.onDay(finding, today()), tx);
                changes.add(new FindingChange(before, taken.after()));
                events.addAll(taken.events());
            }
            List<Finding> after = findings.update(tx, changes);
            findings.append(tx, events);
            return after;
        });
    }

    private static Optional<PersonId> person(Actor actor) {
        return actor.person().isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(actor.person())));
    }

    private static void check(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
    }
}
