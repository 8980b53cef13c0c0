package org.tomes.people;

import java.util.List;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Manages the people of one register. */
public final class PeopleService {

    private static final int MAX_EMAIL = 320;

    private final Ledger ledger;
    private final People people;

    public PeopleService(Ledger ledger, People people) {
        this.ledger = ledger;
        this.people = people;
    }

    public List<Person> all() {
        return people.all();
    }

    /**
     * Returns the person with this name, e-mail address or id, ignoring case.
     *
     * @throws Problem if there is no such person, or several people have that name
     */
    public Person get(String nameEmailOrId) {
        String text = nameEmailOrId.strip();
        List<Person> matches = people.all()
                .stream()
                .filter(person -> person.name().equalsIgnoreCase(text) || person.id().toString().equalsIgnoreCase(text)
                        || !text.isEmpty() && person.email().equalsIgnoreCase(text))
                .toList();
        if (matches.size() != 1) {
            String key = matches.isEmpty() ? "people.unknown" : "people.ambiguous";
            throw new Problem(ProblemKind.USAGE, Message.of(key, text));
        }
        return matches.getFirst();
    }

    /** @throws InvalidRecord if the name is missing or a field is too long */
    public Person add(Actor actor, Person person) {
        checkEmail(person);
        return addAll(actor, List.of(person)).getFirst();
    }

    /** Adds several people in one transaction. */
    public List<Person> addAll(Actor actor, List<Person> added) {
        added.forEach(PeopleService::check);
        return ledger.write(actor, tx -> added.stream().map(person -> people.add(tx, person)).toList());
    }

    /** @throws org.tomes.problem.StaleRecord if the person was changed since it was read */
    public Person change(Actor actor, Person person) {
        return changeAll(actor, List.of(person)).getFirst();
    }

    /** Changes several people in one transaction. */
    public List<Person> changeAll(Actor actor, List<Person> changed) {
        changed.forEach(PeopleService::check);
        return ledger.write(actor, tx -> changed.stream().map(person -> people.update(tx, person)).toList());
    }

    /**
     * Permanently replaces name and contact details, as Article 17 GDPR requires on request. Duties, signatures and the
     * audit trail are retained, because they refer to the person only by id. Free texts are retained as well.
     *
     * @param pseudonym name that is shown from now on
     */
    public Person anonymise(Actor actor, Person person, String pseudonym) {
        return change(actor, new Person(person.id(), pseudonym, "", "", person.deputy(), false, person.revision()));
    }

    /** Returns all rules that this person violates; empty if the register accepts it. */
    public static List<FieldError> violations(Person person) {
        return new FieldRules().required("name", person.name(), Message.of("people.missing.name"))
                .line("name", person.name(), FieldRules.MAX_LINE_LENGTH)
                .line("email", person.email(), MAX_EMAIL)
                .line("jobTitle", person.jobTitle(), FieldRules.MAX_LINE_LENGTH)
                .refuse(person.deputy().filter(person.id()::equals).isPresent(), "deputy",
                        Message.of("people.ownDeputy"))
                .errors();
    }

    /** Checks the e-mail address only when it is entered, so that imported and older records can still be changed. */
    private static void checkEmail(Person person) {
        new FieldRules()
                .refuse(!person.email().isEmpty() && !person.email().contains("@"), "email",
                        Message.of("people.noEmail"))
                .demand();
    }

    private static void check(Person person) {
        InvalidRecord.throwIfAny(violations(person));
    }
}
