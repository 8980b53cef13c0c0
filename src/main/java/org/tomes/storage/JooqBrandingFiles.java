package org.tomes.storage;

import static org.tomes.storage.schema.Tables.BRAND_FILE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.document.branding.BrandingFile;
import org.tomes.document.branding.BrandingFiles;
import org.tomes.document.branding.BrandingKind;
import org.tomes.ledger.WriteTransaction;

final class JooqBrandingFiles extends AuditedRepository<BrandingFile> implements BrandingFiles {

    private final ConsistentReads reads;

    JooqBrandingFiles(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<BrandingFile> find(BrandingKind kind) {
        return reads.read(dsl -> find(dsl, kind));
    }

    private static Optional<BrandingFile> find(DSLContext dsl, BrandingKind kind) {
        return dsl.select(BRAND_FILE.NAME, BRAND_FILE.SHA256, BRAND_FILE.SIZE_BYTES, BRAND_FILE.REVISION)
                .from(BRAND_FILE)
                .where(BRAND_FILE.KIND.eq(kind.name()))
                .fetchOptional(row -> new BrandingFile(kind, row.value1(), row.value2(), row.value3(), row.value4()));
    }

    @Override
    public Optional<byte[]> content(BrandingKind kind) {
        return reads.read(dsl -> dsl.select(BRAND_FILE.CONTENT)
                .from(BRAND_FILE)
                .where(BRAND_FILE.KIND.eq(kind.name()).and(BRAND_FILE.CONTENT.isNotNull()))
                .fetchOptional(BRAND_FILE.CONTENT));
    }

    @Override
    public void keep(WriteTransaction tx, BrandingKind kind, byte[] content) {
        JooqWriteTransaction.dsl(tx)
                .update(BRAND_FILE)
                .set(BRAND_FILE.CONTENT, content)
                .where(BRAND_FILE.KIND.eq(kind.name()))
                .execute();
    }

    @Override
    Optional<BrandingFile> stored(DSLContext transaction, BrandingFile file) {
        return find(transaction, file.kind());
    }

    @Override
    BrandingFile withRevision(BrandingFile file, int revision) {
        return file.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, BrandingFile file) {
        transaction.insertInto(BRAND_FILE)
                .set(BRAND_FILE.KIND, file.kind().name())
                .set(BRAND_FILE.NAME, file.name())
                .set(BRAND_FILE.SHA256, file.sha256())
                .set(BRAND_FILE.SIZE_BYTES, file.size())
                .set(BRAND_FILE.REVISION, file.revision())
                .execute();
    }

    @Override
    void overwrite(DSLContext transaction, BrandingFile file) {
        transaction.update(BRAND_FILE)
                .set(BRAND_FILE.NAME, file.name())
                .set(BRAND_FILE.SHA256, file.sha256())
                .set(BRAND_FILE.SIZE_BYTES, file.size())
                .set(BRAND_FILE.REVISION, file.revision())
                .where(BRAND_FILE.KIND.eq(file.kind().name()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, BrandingFile file) {
        transaction.deleteFrom(BRAND_FILE).where(BRAND_FILE.KIND.eq(file.kind().name())).execute();
    }
}
