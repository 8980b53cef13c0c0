package org.tomes.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotDifference;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measures;
import org.tomes.nsg.analysis.DifferenceReport;
import org.tomes.nsg.space.AddressSet;
import org.tomes.people.ActingPerson;
import org.tomes.people.People;
import org.tomes.people.PersonId;
import org.tomes.people.PersonIdentity;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Manages the change records of one register. */
public final class ChangeService {

    /**
     * Stands for a person without permissions. It is used only if the record is stale, so that the step fails anyway.
     */
    private static final PersonIdentity NOBODY = PersonIdentity.of(new PersonId(new UUID(0, 0)), List.of());

    private final Ledger ledger;
    private final ChangeRecords changes;
    private final Measures measures;
    private final People people;
    private final InventoryService inventory;
    private final Clock clock;
    private final Supplier<Map<String, AddressSet>> serviceTags;
    private final ChangeFollower follower;

    /**
     * @param serviceTags returns the addresses of service tags in the register, by name in lower case
     * @param follower is notified of every approved change that is written
     */
    public ChangeService(Ledger ledger, ChangeRecords changes, Measures measures, People people,
            InventoryService inventory, Clock clock, Supplier<Map<String, AddressSet>> serviceTags,
            ChangeFollower follower) {
        this.follower = follower;
        this.ledger = ledger;
        this.changes = changes;
        this.measures = measures;
        this.people = people;
        this.inventory = inventory;
        this.clock = clock;
        this.serviceTags = serviceTags;
    }

    /** Returns all changes, newest first. */
    public List<ChangeRecord> all() {
        return changes.all();
    }

    /**
     * @param number with or without a leading #
     * @throws Problem if there is no such change
     */
    public ChangeRecord get(String number) {
        String digits = number.strip().replaceFirst("^#", "");
        Optional<ChangeRecord> change = digits.matches("\\d{1,9}") ? changes.find(Integer.parseInt(digits))
                : Optional.empty();
        return change.orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("change.unknown", number.strip())));
    }

    /** @throws InvalidRecord if a rule of {@link ChangeRules} is violated or a linked record does not exist */
    public ChangeRecord add(Actor actor, ChangeRecord draft) {
        return ledger.write(actor, tx -> {
            check(draft);
            checkSnapshotOrder(draft.links());
            return changes.add(tx, draft);
        });
    }

    /**
     * Changes the content of a draft, or the dates, ticket and snapshots of a change in a later state.
     *
     * @throws Problem if content that was submitted or approved would change
     * @throws org.tomes.problem.StaleRecord if the change was modified since it was read
     */
    public ChangeRecord change(Actor actor, ChangeRecord change) {
        return ledger.write(actor, tx -> {
            check(change);
            ChangeRecord stored = changes.find(change.id()).orElseThrow();
            if (!stored.links().equals(change.links())) {
                checkSnapshotOrder(change.links());
            }
            if (stored.revision() == change.revision()) {
                ChangeRules.frozen(stored, change).ifPresent(reason -> {
                    throw new Problem(ProblemKind.USAGE, reason);
                });
            }
            return notifyFollower(actor, changes.update(tx, change.in(stored.state(),
                    stored.state() == ChangeState.DRAFT ? change.approvals() : stored.approvals())));
        });
    }

    private ChangeRecord notifyFollower(Actor actor, ChangeRecord stored) {
        if (stored.state().isApproved()) {
            follower.approved(actor, stored);
        }
        return stored;
    }

    /**
     * Performs a step of a change.
     *
     * @throws Problem with the reason if the step is not possible
     * @throws org.tomes.problem.StaleRecord if the change was modified since it was read
     */
    public ChangeRecord applyStep(Actor actor, ChangeRecord change, ChangeStep step, ChangeStepInput input) {
        return ledger.write(actor, tx -> {
            ChangeRecord stored = changes.find(change.id()).orElseThrow();
            // If another user has taken a step, the error about the stale record explains this, while a refusal
            // would be confusing.
            if (stored.revision() == change.revision()) {
                refusal(actor, stored, step, input).ifPresent(reason -> {
                    throw new Problem(ProblemKind.USAGE, reason);
                });
            }
            // The decision concerns the stored content, not the content of a form.
            ChangeRecord moved = ChangeTransitions.applyStep(stored.withRevision(change.revision()), step,
                    actingPerson(actor, stored).orElse(NOBODY), input, today());
            check(moved);
            return notifyFollower(actor, changes.update(tx, moved));
        });
    }

    /** Returns the reason why this person cannot take the step; empty if the person can. */
    public Optional<Message> refusal(Actor actor, ChangeRecord change, ChangeStep step, ChangeStepInput input) {
        return ChangeTransitions.refusal(change, step, actingPerson(actor, change), approvalRule(), input, today());
    }

    /**
     * Returns the acting person with all entries of the same human that matter. Only the requester can be the same
     * human, so no other people are read.
     */
    private Optional<PersonIdentity> actingPerson(Actor actor, ChangeRecord change) {
        return ActingPerson.of(actor)
                .map(id -> PersonIdentity.of(id,
                        Stream.concat(Stream.of(id), change.approvals().requester().stream())
                                .distinct()
                                .flatMap(person -> people.find(person).stream())
                                .toList()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void check(ChangeRecord change) {
        List<FieldError> errors = new ArrayList<>(ChangeRules.violations(change));
        if (change.links().measures().stream().anyMatch(id -> measures.find(id).isEmpty())) {
            errors.add(new FieldError("measures", Message.of("change.unknownMeasure")));
        }
        if (change.approvals().requester().filter(id -> people.find(id).isEmpty()).isPresent()) {
            errors.add(new FieldError("requester", Message.of("change.unknownPerson")));
        }
        List<Integer> linked = Stream.of(change.links().before(), change.links().after())
                .flatMap(Optional::stream)
                .toList();
        List<Integer> existing = linked.isEmpty() ? List.of() : inventory.all().stream().map(Snapshot::number).toList();
        linked.stream()
                .filter(number -> !existing.contains(number))
                .forEach(number -> errors.add(
                        new FieldError("snapshots", Message.of("inventory.unknownSnapshot", String.valueOf(number)))));
        InvalidRecord.throwIfAny(errors);
    }

    /**
     * Checks the order of the snapshots. Called only when snapshots are set, so that older records can still be
     * completed.
     */
    private void checkSnapshotOrder(ChangeLinks links) {
        links.before()
                .flatMap(before -> links.after()
                        .filter(after -> inventory.get(after).capturedAt().isBefore(inventory.get(before).capturedAt()))
                        .map(after -> Message.of("change.snapshotsBackwards", String.valueOf(after),
                                String.valueOf(before))))
                .ifPresent(sentence -> {
                    throw new InvalidRecord(List.of(new FieldError("snapshots", sentence)));
                });
    }

    public ApprovalRule approvalRule() {
        return changes.approvalRule().orElse(ApprovalRule.STRICT);
    }

    /** @throws org.tomes.problem.StaleRecord if the rule was changed since it was read */
    public ApprovalRule setApprovalRule(Actor actor, ApprovalRule policy) {
        return ledger.write(actor, tx -> changes.save(tx, policy));
    }

    /** Returns all past steps of the change, oldest first. */
    public List<RecordedStep> history(ChangeRecord change) {
        return ledger.entries(AuditQuery.about(change.ref()))
                .reversed()
                .stream()
                .filter(entry -> entry.after().values().containsKey("state"))
                .map(ChangeService::step)
                .toList();
    }

    /** Returns the time at which each change was recorded, by change id. */
    public Map<String, Instant> recordingTimes() {
        return ledger.created(RecordType.CHANGE);
    }

    private static RecordedStep step(AuditEntry entry) {
        Map<String, String> after = entry.after().values();
        ChangeState state = ChangeState.valueOf(after.get("state"));
        String remark = after.getOrDefault(state == ChangeState.VERIFIED ? "verification" : "decision", "");
        return new RecordedStep(entry.at(), entry.actor().person(), entry.actor().account(), state, remark);
    }

    /** Returns the differences between the snapshots before and after the change; empty unless both are linked. */
    public Optional<SnapshotDifference> difference(ChangeRecord change) {
        return change.links()
                .before()
                .flatMap(before -> change.links()
                        .after()
                        .map(after -> inventory.difference(inventory.get(before), inventory.get(after))));
    }

    /**
     * Returns the effect on network traffic by NSG; empty unless both snapshots are linked and at least one contains an
     * NSG.
     */
    public Optional<DifferenceReport> traffic(ChangeRecord change) {
        return change.links()
                .before()
                .flatMap(before -> change.links()
                        .after()
                        .flatMap(after -> TrafficEffect.between(inventory.open(inventory.get(before)),
                                inventory.open(inventory.get(after)), serviceTags.get())));
    }

    /**
     * Returns the differences between two snapshots, compared with the change records of the period between them.
     *
     * @throws Problem if one of the snapshots does not exist
     */
    public ChangeReconciliation unrecorded(int before, int after) {
        Snapshot earlier = inventory.get(before);
        Inventory later = inventory.open(inventory.get(after));
        return ChangeReconciliation.of(inventory.difference(earlier, later.snapshot()), earlier, later, changes.all(),
                clock.getZone());
    }

    /**
     * Creates a draft for a change that was implemented without a record. It contains the kind, the resource and the
     * snapshots and, if the activity log contains it, the date. It explains the difference once it is approved.
     */
    public ChangeRecord recordAfterTheFact(Actor actor, ChangeReconciliation.Entry entry, int before, int after,
            Texts texts) {
        ResourceChange observed = entry.observed();
        String title = texts.get("change.afterTheFact.title", texts.get("change.what." + observed.kind().name()),
                observed.resource().name());
        ChangeLinks links = new ChangeLinks(List.of(), List.of(), List.of(observed.resource().id().toString()),
                Optional.of(before), Optional.of(after));
        LocalDate day = entry.activity()
                .stream()
                .reduce((earlier, later) -> later)
                .map(last -> LocalDate.ofInstant(last.time(), clock.getZone()))
                .orElseGet(() -> LocalDate.ofInstant(inventory.get(after).capturedAt(), clock.getZone()));
        String reason = entry.activity().isEmpty() ? ""
                : texts.get("change.afterTheFact.reason", entry.activity().getLast().caller(),
                        entry.activity().getLast().operation());
        return add(actor,
                ChangeRecord
                        .draft(ChangeExplanation.kindOf(observed),
                                title.substring(0, Math.min(title.length(), ChangeRules.MAX_LINE)),
                                new ChangePlan(reason, "", "", Optional.empty(), ""), ActingPerson.of(actor), links)
                        .asImplementedOn(day));
    }
}
