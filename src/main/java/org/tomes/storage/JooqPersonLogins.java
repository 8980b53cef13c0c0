package org.tomes.storage;

import static org.tomes.storage.schema.Tables.PERSON_LOGIN;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.people.PersonId;
import org.tomes.people.PersonLogin;
import org.tomes.people.PersonLogins;
import org.tomes.storage.schema.tables.records.PersonLoginRecord;

final class JooqPersonLogins extends AuditedRepository<PersonLogin> implements PersonLogins {

    private final ConsistentReads reads;

    JooqPersonLogins(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<PersonLogin> all() {
        return reads
                .read(dsl -> dsl.selectFrom(PERSON_LOGIN).orderBy(PERSON_LOGIN.LOGIN).fetch(JooqPersonLogins::read));
    }

    @Override
    public Optional<PersonLogin> find(String login) {
        return reads.read(dsl -> stored(dsl, login));
    }

    private static Optional<PersonLogin> stored(DSLContext dsl, String login) {
        return dsl.selectFrom(PERSON_LOGIN).where(PERSON_LOGIN.LOGIN.eq(login)).fetchOptional(JooqPersonLogins::read);
    }

    private static PersonLogin read(PersonLoginRecord row) {
        return new PersonLogin(row.getLogin(), new PersonId(row.getPerson()), row.getRevision());
    }

    @Override
    Optional<PersonLogin> stored(DSLContext transaction, PersonLogin login) {
        return stored(transaction, login.login());
    }

    @Override
    PersonLogin withRevision(PersonLogin login, int revision) {
        return login.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, PersonLogin login) {
        transaction.insertInto(PERSON_LOGIN)
                .set(new PersonLoginRecord(login.login(), login.person().value(), login.revision()))
                .execute();
    }

    @Override
    void overwrite(DSLContext transaction, PersonLogin login) {
        transaction.update(PERSON_LOGIN)
                .set(PERSON_LOGIN.PERSON, login.person().value())
                .set(PERSON_LOGIN.REVISION, login.revision())
                .where(PERSON_LOGIN.LOGIN.eq(login.login()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, PersonLogin login) {
        transaction.deleteFrom(PERSON_LOGIN).where(PERSON_LOGIN.LOGIN.eq(login.login())).execute();
    }
}
