package org.tomes.storage;

import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.people.People;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.storage.schema.tables.records.PersonRecord;

final class JooqPeople extends AuditedRepository<Person> implements People {

    private final ConsistentReads reads;

    JooqPeople(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Person> all() {
        return reads.read(dsl -> dsl.selectFrom(PERSON).orderBy(PERSON.NAME, PERSON.ID).fetch(JooqPeople::read));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return reads.read(dsl -> find(dsl, id));
    }

    private static Optional<Person> find(DSLContext dsl, PersonId id) {
        return dsl.selectFrom(PERSON).where(PERSON.ID.eq(id.value())).fetchOptional(JooqPeople::read);
    }

    private static Person read(PersonRecord row) {
        return new Person(new PersonId(row.getId()), row.getName(), row.getEmail(), row.getJobTitle(),
                person(row.getDeputy()), row.getActive(), row.getRevision());
    }

    private static PersonRecord row(Person person) {
        return new PersonRecord(person.id().value(), person.name(), person.email(), person.jobTitle(),
                uuid(person.deputy()), person.active(), person.revision());
    }

    @Override
    Optional<Person> stored(DSLContext transaction, Person person) {
        return find(transaction, person.id());
    }

    @Override
    Person withRevision(Person person, int revision) {
        return new Person(person.id(), person.name(), person.email(), person.jobTitle(), person.deputy(),
                person.active(), revision);
    }

    @Override
    void insert(DSLContext transaction, Person person) {
        transaction.insertInto(PERSON).set(row(person)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, Person person) {
        transaction.update(PERSON).set(row(person)).where(PERSON.ID.eq(person.id().value())).execute();
    }

    @Override
    void delete(DSLContext transaction, Person person) {
        transaction.deleteFrom(PERSON).where(PERSON.ID.eq(person.id().value())).execute();
    }
}
