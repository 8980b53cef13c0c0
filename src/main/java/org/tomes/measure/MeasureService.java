package org.tomes.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.WriteTransaction;
import org.tomes.people.People;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Manages the measures of one register. */
public final class MeasureService {

    private static final Pattern NUMBERED = Pattern.compile("TOM-(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    private final Ledger ledger;
    private final Measures measures;
    private final People people;

    public MeasureService(Ledger ledger, Measures measures, People people) {
        this.ledger = ledger;
        this.measures = measures;
        this.people = people;
    }

    public List<Measure> all() {
        return measures.all();
    }

    public Optional<Measure> find(MeasureId id) {
        return measures.find(id);
    }

    /**
     * Returns the existing measures among those with these ids, sorted by code. For a few ids, this is faster than
     * {@link #all}.
     */
    public List<Measure> find(Collection<MeasureId> ids) {
        return measures.find(ids);
    }

    /** @throws Problem if no measure has this code */
    public Measure get(String code) {
        return measures.findByCode(code.strip())
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("measure.unknown", code.strip())));
    }

    /**
     * Adds a measure. If it has no code, it gets the next free {@code TOM-nnn}.
     *
     * @throws InvalidRecord if a rule of {@link MeasureRules} is violated or the code is taken
     */
    public Measure add(Actor actor, Measure measure) {
        return addAll(actor, List.of(measure)).getFirst();
    }

    /** Adds all measures in one transaction. */
    public List<Measure> addAll(Actor actor, List<Measure> added) {
        return ledger.write(actor, tx -> {
            int highest = added.stream().allMatch(measure -> !measure.code().isBlank()) ? 0 : highestNumber();
            List<Measure> stored = new ArrayList<>(added.size());
            for (Measure measure : added) {
                Measure withCode = measure.code().isBlank()
                        ? measure.change().code(String.format(Locale.ROOT, "TOM-%03d", ++highest)).build()
                        : measure;
                Measure complete = TranslationAge.ofNew(withCode);
                check(complete);
                stored.add(measures.add(tx, complete));
            }
            stored.forEach(this::checkRelated);
            return List.copyOf(stored);
        });
    }

    /**
     * @throws InvalidRecord if a rule is violated
     * @throws org.tomes.problem.StaleRecord if the measure was changed since it was read
     */
    public Measure change(Actor actor, Measure measure) {
        return changeAll(actor, List.of(measure)).getFirst();
    }

    /** Changes all measures in one transaction. */
    public List<Measure> changeAll(Actor actor, List<Measure> changed) {
        return ledger.write(actor, tx -> changed.stream().map(measure -> change(tx, measure)).toList());
    }

    private Measure change(WriteTransaction tx, Measure measure) {
        Measure changed = measures.find(measure.id())
                .map(before -> TranslationAge.afterChange(before, measure))
                .orElse(measure);
        check(changed);
        checkRelated(changed);
        return measures.update(tx, changed);
    }

    /**
     * Imports the content of a file in one transaction: adds people and measures, and changes measures.
     *
     * @throws InvalidRecord if a rule is violated
     * @throws org.tomes.problem.StaleRecord if one of the measures was changed since it was read
     */
    public void importAll(Actor actor, List<Person> newPeople, List<Measure> added, List<Measure> changed) {
        ledger.write(actor, tx -> {
            Map<PersonId, Person> stored = new HashMap<>();
            newPeople.forEach(person -> stored.put(person.id(), people.add(tx, person.withDeputy(Optional.empty()))));
            newPeople.stream()
                    .filter(person -> person.deputy().isPresent())
                    .forEach(person -> people.update(tx, stored.get(person.id()).withDeputy(person.deputy())));
            addAll(actor, added);
            changeAll(actor, changed);
            return null;
        });
    }

    /** Retires a measure. It remains in the register, with the reason for its retirement. */
    public Measure retire(Actor actor, Measure measure, String reason) {
        return change(actor, measure.change().status(MeasureStatus.RETIRED).retiredReason(reason.strip()).build());
    }

    private void check(Measure measure) {
        List<FieldError> errors = new ArrayList<>(MeasureRules.violations(measure));
        measures.idOfCode(measure.code())
                .filter(other -> !other.equals(measure.id()))
                .ifPresent(
                        other -> errors.add(new FieldError("code", Message.of("measure.codeTaken", measure.code()))));
        checkPerson("owner", measure.owner(), errors);
        checkPerson("deputy", measure.deputy(), errors);
        measure.details().exemptions().forEach(exemption -> checkPerson("exemptions", exemption.approvedBy(), errors));
        measure.details()
                .ownControls()
                .stream()
                .filter(link -> !measures.isCustomControl(link.control()))
                .forEach(link -> errors
                        .add(new FieldError("ownControls", Message.of("measure.unknownOwnControl", link.control()))));
        InvalidRecord.throwIfAny(errors);
    }

    /**
     * Checks the related measures of a measure. This happens after all measures have been written, because they may
     * refer to each other.
     */
    private void checkRelated(Measure measure) {
        if (measure.details().related().stream().anyMatch(other -> !measures.exists(other))) {
            throw new InvalidRecord(List.of(new FieldError("related", Message.of("measure.unknownRelated"))));
        }
    }

    private void checkPerson(String field, Optional<PersonId> person, List<FieldError> errors) {
        if (person.isPresent() && people.find(person.get()).isEmpty()) {
            errors.add(new FieldError(field, Message.of("measure.unknownPerson")));
        }
    }

    private int highestNumber() {
        return measures.all()
                .stream()
                .map(measure -> NUMBERED.matcher(measure.code()))
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
    }
}
