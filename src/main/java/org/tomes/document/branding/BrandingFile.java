package org.tomes.document.branding;

import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/**
 * A stored file that determines the design of documents, without its content.
 *
 * @param name name of the imported file, without its folder
 * @param sha256 hash of the stored content, in hexadecimal digits
 * @param size size of the stored content in bytes
 */
public record BrandingFile(BrandingKind kind, String name, String sha256, int size,
        int revision) implements AuditedRecord {

    BrandingFile replacing(BrandingFile before) {
        return new BrandingFile(kind, name, sha256, size, before.revision());
    }

    /** Returns this file with another revision. */
    public BrandingFile withRevision(int newRevision) {
        return new BrandingFile(kind, name, sha256, size, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.BRAND, kind.name(), name);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("name", name, "sha256", sha256, "size", size);
    }
}
