package org.tomes.document.acknowledgement;

import java.time.LocalDate;
import org.tomes.document.release.VersionId;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;

/**
 * A person's acknowledgement of a released version of a document (ISO/IEC 27001:2022, A.5.1). The audit trail shows who
 * recorded it.
 *
 * @param day of the acknowledgement, according to the imported list
 * @param remark one or more lines; often empty
 */
public record Acknowledgement(AcknowledgementId id, VersionId version, PersonId person, LocalDate day, String remark,
        int revision) implements AuditedRecord {

    /** Maximum characters of a remark. */
    static final int MAX_REMARK_LENGTH = 2_000;

    static Acknowledgement of(VersionId version, PersonId person, LocalDate day, String remark) {
        return new Acknowledgement(AcknowledgementId.random(), version, person, day, remark.strip(), 0);
    }

    public Acknowledgement withRevision(int newRevision) {
        return new Acknowledgement(id, version, person, day, remark, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.ACKNOWLEDGEMENT, id.toString(), "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("version", version, "person", person, "day", day, "remark", remark);
    }
}
