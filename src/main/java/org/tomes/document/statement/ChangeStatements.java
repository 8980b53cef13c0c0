package org.tomes.document.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeSubject;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.parameter.Parameter;
import org.tomes.people.PersonId;
import org.tomes.people.PersonIdentity;
import org.tomes.text.Message;

/** Evaluates statements about change management from the change records. */
final class ChangeStatements {

    private static final Set<ChangeSubject> IN_AZURE = Set.of(ChangeSubject.NSG, ChangeSubject.KEY_VAULT,
            ChangeSubject.DEFENDER, ChangeSubject.BACKUP, ChangeSubject.POLICY, ChangeSubject.BUDGET);

    private ChangeStatements() {
    }

    /**
     * Requires a plan. As with approvals, a plan that was recorded only after the decision does not prove the order.
     */
    static StatementEvidence planned(StatementFacts facts) {
        return StatementEvidence.ofRegister(facts.register()
                .changes()
                .stream()
                .filter(change -> change.state() != ChangeState.DRAFT && change.state() != ChangeState.WITHDRAWN)
                .map(change -> {
                    boolean planned = Stream.of(change.plan().reason(), change.plan().risk(), change.plan().rollback())
                            .noneMatch(String::isBlank);
                    boolean proven = !isRecordedLater(change, facts);
                    return observation(change,
                            !planned ? CheckOutcome.NOT_MET : proven ? CheckOutcome.MET : CheckOutcome.NOT_ASSESSED,
                            !planned ? "notPlanned" : proven ? "planned" : "planUnproven", facts);
                })
                .toList());
    }

    /**
     * Requires approval by another person. A change that was recorded only after the decision does not prove who
     * approved it.
     */
    static StatementEvidence approvedByOther(StatementFacts facts) {
        Function<PersonId, PersonIdentity> humans = PersonIdentity.among(facts.register().people());
        return StatementEvidence.ofRegister(
                facts.register().changes().stream().filter(change -> change.state().isApproved()).map(change -> {
                    boolean other = !change.approvals().selfApproved()
                            && isOther(change.approvals().approver(), change.approvals().requester(), humans);
                    boolean proven = !isRecordedLater(change, facts);
                    return observation(change,
                            !other ? CheckOutcome.NOT_MET : proven ? CheckOutcome.MET : CheckOutcome.NOT_ASSESSED,
                            !other ? "selfApproved" : proven ? "approvedByOther" : "approverUnproven", facts);
                }).toList());
    }

    /**
     * Requires approval before implementation. A change that was recorded only after the decision does not prove the
     * order. If two snapshots differ in a resource of a rejected change, this does not prove that the change was
     * implemented.
     */
    static StatementEvidence approvedFirst(StatementFacts facts) {
        Stream<Observation> done = facts.register().changes().stream().filter(ChangeStatements::isDone).map(change -> {
            boolean first = change.state().isApproved() && !change.approvals().afterTheFact();
            boolean proven = !isRecordedLater(change, facts);
            return observation(change,
                    !first ? CheckOutcome.NOT_MET : proven ? CheckOutcome.MET : CheckOutcome.NOT_ASSESSED,
                    !first ? "afterTheFact" : proven ? "approvedFirst" : "orderUnproven", facts);
        });
        Stream<Observation> rejected = facts.register()
                .unrecorded()
                .stream()
                .flatMap(reconciliation -> reconciliation.unexplained().stream())
                .flatMap(entry -> entry.rejected().stream())
                .distinct()
                .filter(change -> !isDone(change))
                .map(change -> observation(change, CheckOutcome.NOT_ASSESSED, "rejectedButLive", facts));
        return StatementEvidence.ofRegister(Stream.concat(done, rejected).toList());
    }

    private static boolean isRecordedLater(ChangeRecord change, StatementFacts facts) {
        return isRecordedAfter(change.approvals().decided(), change, facts);
    }

    private static boolean isRecordedAfter(Optional<LocalDate> step, ChangeRecord change, StatementFacts facts) {
        return Optional.ofNullable(facts.register().recordedAt().get(change.ref().id()))
                .map(facts::day)
                .filter(day -> step.filter(day::isAfter).isPresent())
                .isPresent();
    }

    private static Observation observation(ChangeRecord change, CheckOutcome result, String fact,
            StatementFacts facts) {
        return Observation.of(result, change.ref(),
                Message.of("statement.change", change.ref().label(), change.title()),
                Message.of("statement.fact." + fact, facts.value(Parameter.CHANGE_VERIFICATION)));
    }

    /**
     * Requires verification by a second person. Changes whose verification period has not ended are left out. A change
     * that was recorded only after its verification does not prove who verified it.
     */
    static StatementEvidence verified(StatementFacts facts) {
        Function<PersonId, PersonIdentity> humans = PersonIdentity.among(facts.register().people());
        return StatementEvidence.ofRegister(facts.register()
                .changes()
                .stream()
                .filter(change -> change.approvals().verified().isPresent() || late(change, facts))
                .map(change -> {
                    boolean other = isOther(change.approvals().verifier(), change.approvals().implementer(), humans);
                    boolean proven = !isRecordedAfter(change.approvals().verified(), change, facts);
                    return observation(change,
                            !other ? CheckOutcome.NOT_MET : proven ? CheckOutcome.MET : CheckOutcome.NOT_ASSESSED,
                            !other ? "notVerified" : proven ? "verified" : "verifierUnproven", facts);
                })
                .toList());
    }

    private static boolean isOther(Optional<PersonId> person, Optional<PersonId> than,
            Function<PersonId, PersonIdentity> humans) {
        return person.filter(id -> !humans.apply(id).is(than)).isPresent();
    }

    private static boolean late(ChangeRecord change, StatementFacts facts) {
        return isDone(change) && change.approvals()
                .implemented()
                .filter(day -> ChronoUnit.DAYS.between(day, facts.today()) > facts.value(Parameter.CHANGE_VERIFICATION))
                .isPresent();
    }

    /**
     * Requires that the change contains the state of Azure before and after it, as two snapshots or as other evidence.
     */
    static StatementEvidence evidenced(StatementFacts facts) {
        RecordsWithEvidence proven = new RecordsWithEvidence(facts.register().evidence());
        return evaluateEach(facts,
                change -> IN_AZURE.contains(change.kind()) && change.approvals().verified().isPresent(),
                change -> change.links().before().isPresent() && change.links().after().isPresent()
                        || proven.has(change.ref()),
                "evidenced", "notEvidenced");
    }

    private static boolean isDone(ChangeRecord change) {
        return change.approvals().implemented().isPresent();
    }

    private static StatementEvidence evaluateEach(StatementFacts facts, Predicate<ChangeRecord> about,
            Predicate<ChangeRecord> met, String yes, String no) {
        return StatementEvidence.ofRegister(facts.register()
                .changes()
                .stream()
                .filter(about)
                .map(change -> observation(change, met.test(change) ? CheckOutcome.MET : CheckOutcome.NOT_MET,
                        met.test(change) ? yes : no, facts))
                .toList());
    }

    /** Requires an approved change record for each difference between the two newest snapshots. */
    static StatementEvidence recorded(StatementFacts facts) {
        if (facts.register().unrecorded().isEmpty()) {
            return StatementEvidence.unknown(Message.of("statement.because.noTwoSnapshots"));
        }
        ChangeReconciliation unrecorded = facts.register().unrecorded().get();
        List<Observation> observations = Stream
                .concat(unrecorded.unexplained().stream().map(entry -> difference(entry, CheckOutcome.NOT_MET)),
                        unrecorded.explained().stream().map(entry -> difference(entry, CheckOutcome.MET)))
                .toList();
        List<Message> gaps = Stream.concat(
                unrecorded.notCompared()
                        .stream()
                        .limit(1)
                        .map(type -> Message.of("statement.because.notCompared", unrecorded.notCompared().size(),
                                type.text())),
                Stream.of(unrecorded.notSeen().size())
                        .filter(count -> count > 0)
                        .map(count -> Message.of("inventory.notSeen", count)))
                .toList();
        return new StatementEvidence(observations, gaps, true);
    }

    private static Observation difference(ChangeReconciliation.Entry entry, CheckOutcome result) {
        CheckedResource resource = CheckedResource.of(entry.observed().resource());
        Function<ChangeRecord, String> label = change -> change.ref().label();
        Message reason = result == CheckOutcome.MET
                ? Message.of("statement.fact.recorded", String.join(", ", entry.changes().stream().map(label).toList()))
                : Message.of(entry.pending().isEmpty() ? "statement.fact.unrecorded" : "statement.fact.recordPending",
                        Message.of("change.what." + entry.observed().kind().name()),
                        String.join(", ", entry.pending().stream().map(label).toList()));
        return new Observation(result, resource, Observation.plainName(resource.name()), reason, Optional.empty(),
                Stream.concat(entry.changes().stream(), entry.pending().stream()).map(ChangeRecord::ref).findFirst());
    }
}
