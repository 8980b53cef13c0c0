package org.tomes.people;

import java.util.List;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/** A function in the company that does not depend on the people who hold it, such as "information security officer". */
public record Role(RoleId id, String title, List<PersonId> holders, int revision) implements AuditedRecord {

    public Role {
        holders = List.copyOf(holders);
    }

    public Role withRevision(int newRevision) {
        return new Role(id, title, holders, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.ROLE, id.toString(), title);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("title", title, "holders", holders);
    }
}
