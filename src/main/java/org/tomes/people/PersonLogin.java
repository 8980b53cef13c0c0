package org.tomes.people;

import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/** The person who signs in to the register's server with a login. */
public record PersonLogin(String login, PersonId person, int revision) implements AuditedRecord {

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.PERSON_LOGIN, login, login);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("login", login, "person", person);
    }

    public PersonLogin withRevision(int number) {
        return new PersonLogin(login, person, number);
    }
}
