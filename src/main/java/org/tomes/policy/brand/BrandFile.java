package org.tomes.policy.brand;

import org.tomes.ledger.Fields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;

/**
 * A file that the register keeps for the look of documents, without its content.
 *
 * @param name   of the file that it came from, without its folder
 * @param sha256 of the content as it is kept, in hexadecimal
 * @param size   of the content as it is kept, in bytes
 */
public record BrandFile(BrandKind kind, String name, String sha256, int size, int revision) implements Recorded {

    BrandFile over(BrandFile before) {
        return new BrandFile(kind, name, sha256, size, before.revision());
    }

    /** The same file at another revision. */
    public BrandFile atRevision(int newRevision) {
        return new BrandFile(kind, name, sha256, size, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("brand", kind.name(), name);
    }

    @Override
    public Fields fields() {
        return Fields.of("name", name, "sha256", sha256, "size", size);
    }
}
