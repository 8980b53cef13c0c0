package org.tomes.document.branding;

import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;

/**
 * A file that the register keeps for the look of documents, without its content.
 *
 * @param name of the file that it came from, without its folder
 * @param sha256 of the content as it is kept, in hexadecimal
 * @param size of the content as it is kept, in bytes
 */
public record BrandingFile(BrandingKind kind, String name, String sha256, int size,
        int revision) implements AuditedRecord {

    BrandingFile replacing(BrandingFile before) {
        return new BrandingFile(kind, name, sha256, size, before.revision());
    }

    /** The same file at another revision. */
    public BrandingFile atRevision(int newRevision) {
        return new BrandingFile(kind, name, sha256, size, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("brand", kind.name(), name);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("name", name, "sha256", sha256, "size", size);
    }
}
