package org.tomes.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/**
 * A person who can be responsible for something.
 *
 * @param jobTitle the position in the company, such as "Head of IT"
 * @param deputy the person who substitutes for this person during absence
 * @param active false for people who have left; existing records still name them, but they are no longer offered
 */
public record Person(PersonId id, String name, String email, String jobTitle, Optional<PersonId> deputy, boolean active,
        int revision) implements AuditedRecord {

    public static Map<PersonId, String> namesById(Collection<Person> people) {
        return people.stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Returns names by id. The id is a text in the format of the audit trail. */
    public static Map<String, String> namesByText(Collection<Person> people) {
        return people.stream().collect(Collectors.toMap(person -> person.id().toString(), Person::name));
    }

    public Person withName(String newName) {
        return new Person(id, newName, email, jobTitle, deputy, active, revision);
    }

    public static Person ofName(String name) {
        return new Person(PersonId.random(), name, "", "", Optional.empty(), true, 0);
    }

    public Person withDeputy(Optional<PersonId> newDeputy) {
        return new Person(id, name, email, jobTitle, newDeputy, active, revision);
    }

    public Person withRevision(int newRevision) {
        return new Person(id, name, email, jobTitle, deputy, active, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.PERSON, id.toString(), "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("name", AuditFields.PERSONAL, "email", email.isEmpty() ? "" : AuditFields.PERSONAL,
                "jobTitle", jobTitle, "deputy", deputy.map(PersonId::toString).orElse(""), "active", active);
    }
}
