package org.tomes.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeService;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.change.ChangeSubject;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingService;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureId;
import org.tomes.text.Language;

/** The example company's changes, one in each state. The first explains a difference between two snapshots. */
final class ExampleChanges {

    /**
     * @param steps the state of the change; people and dates of later steps are null
     */
    record Entry(ChangeSubject kind, ChangeState steps, String requester, String approver, String implementer,
            String verifier, Integer decidedDaysAgo, Integer doneDaysAgo, Integer verifiedDaysAgo,
            Integer closedDaysAgo, Integer plannedInDays, String ticket, List<String> measures, List<String> resources,
            List<About> findings, boolean compare, BilingualValue<Wording> text) {
    }

    /**
     * A finding that the change is meant to remediate. It is identified by check and resource, because its number
     * exists only in the register.
     */
    record About(String check, String resource) {
    }

    record Wording(String title, String reason, String risk, String rollback, String decision, String verification) {
    }

    private final ChangeService changes;
    private final FindingService findings;
    private final ExamplePeople people;
    private final Function<String, Actor> actors;
    private final Map<String, MeasureId> measures;
    private final Language language;
    private final LocalDate today;

    /** @param actors returns the actor for the key of a person */
    ExampleChanges(ChangeService changes, FindingService findings, ExamplePeople people, Function<String, Actor> actors,
            Map<String, MeasureId> measures, Language language, LocalDate today) {
        this.changes = changes;
        this.findings = findings;
        this.people = people;
        this.actors = actors;
        this.measures = measures;
        this.language = language;
        this.today = today;
    }

    /**
     * @param before number of the snapshot before the first change
     * @param after number of the snapshot after the first change
     */
    List<ChangeRecord> keep(int before, int after) {
        return Arrays.stream(new DemoFile("changes.json").json(Entry[].class))
                .map(entry -> keep(entry, before, after))
                .toList();
    }

    private ChangeRecord keep(Entry entry, int before, int after) {
        Wording wording = entry.text().in(language);
        Optional<LocalDate> planned = Optional.ofNullable(entry.plannedInDays())
                .map(today::plusDays)
                .or(() -> day(entry.doneDaysAgo()));
        ChangeLinks links = new ChangeLinks(entry.measures().stream().map(measures::get).toList(), fixed(entry),
                entry.resources(), entry.compare() ? Optional.of(before) : Optional.empty(),
                entry.compare() ? Optional.of(after) : Optional.empty());
        ChangeRecord change = changes.add(actors.apply(entry.requester()),
                ChangeRecord.draft(entry.kind(), wording.title(),
                        new ChangePlan(wording.reason(), wording.risk(), wording.rollback(), planned,
                                entry.ticket() == null ? "" : entry.ticket()),
                        Optional.of(people.id(entry.requester())), links));
        return walk(change, entry, wording);
    }

    private List<String> fixed(Entry entry) {
        return Stream.ofNullable(entry.findings())
                .flatMap(List::stream)
                .map(about -> findings.list(FindingQuery.ALL.of(about.check()))
                        .stream()
                        .filter(finding -> finding.resource().name().equals(about.resource()))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString())
                .toList();
    }

    private ChangeRecord walk(ChangeRecord draft, Entry entry, Wording wording) {
        ChangeState goal = entry.steps();
        ChangeRecord change = draft;
        if (goal != ChangeState.DRAFT) {
            change = changes.applyStep(actors.apply(entry.requester()), change, ChangeStep.SUBMIT,
                    ChangeStepInput.NONE);
        }
        if (goal == ChangeState.REJECTED) {
            return changes.applyStep(actors.apply(entry.approver()), change, ChangeStep.REJECT,
                    new ChangeStepInput(day(entry.decidedDaysAgo()), wording.decision()));
        }
        if (goal.isApproved()) {
            change = changes.applyStep(actors.apply(entry.approver()), change, ChangeStep.APPROVE,
                    new ChangeStepInput(day(entry.decidedDaysAgo()), wording.decision()));
        }
        if (entry.implementer() != null) {
            change = changes.applyStep(actors.apply(entry.implementer()), change, ChangeStep.IMPLEMENT,
                    new ChangeStepInput(day(entry.doneDaysAgo()), ""));
            change = changes.applyStep(actors.apply(entry.verifier()), change, ChangeStep.VERIFY,
                    new ChangeStepInput(day(entry.verifiedDaysAgo()), wording.verification()));
        }
        return goal == ChangeState.CLOSED ? changes.applyStep(actors.apply(entry.requester()), change, ChangeStep.CLOSE,
                new ChangeStepInput(day(entry.closedDaysAgo()), "")) : change;
    }

    /** Returns the working day. Days in the past week remain unchanged, because texts name them. */
    private Optional<LocalDate> day(Integer daysAgo) {
        return Optional.ofNullable(daysAgo)
                .map(days -> days > 7 ? ExampleDates.workingDay(today.minusDays(days)) : today.minusDays(days));
    }
}
