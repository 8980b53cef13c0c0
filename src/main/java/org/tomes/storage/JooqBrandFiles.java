package org.tomes.storage;

import static org.tomes.storage.schema.Tables.BRAND_FILE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.ledger.Tx;
import org.tomes.policy.brand.BrandFile;
import org.tomes.policy.brand.BrandFiles;
import org.tomes.policy.brand.BrandKind;

final class JooqBrandFiles extends AuditedRecords<BrandFile> implements BrandFiles {

    private final OneState state;

    JooqBrandFiles(OneState state) {
        this.state = state;
    }

    @Override
    public Optional<BrandFile> find(BrandKind kind) {
        return state.read(dsl -> find(dsl, kind));
    }

    private static Optional<BrandFile> find(DSLContext dsl, BrandKind kind) {
        return dsl.select(BRAND_FILE.NAME, BRAND_FILE.SHA256, BRAND_FILE.SIZE_BYTES, BRAND_FILE.REVISION).from(BRAND_FILE)
                .where(BRAND_FILE.KIND.eq(kind.name()))
                .fetchOptional(row -> new BrandFile(kind, row.value1(), row.value2(), row.value3(), row.value4()));
    }

    @Override
    public Optional<byte[]> content(BrandKind kind) {
        return state.read(dsl -> dsl.select(BRAND_FILE.CONTENT).from(BRAND_FILE).where(BRAND_FILE.KIND.eq(kind.name()).and(BRAND_FILE.CONTENT.isNotNull()))
                .fetchOptional(BRAND_FILE.CONTENT));
    }

    @Override
    public void keep(Tx tx, BrandKind kind, byte[] content) {
        JooqTx.dsl(tx).update(BRAND_FILE).set(BRAND_FILE.CONTENT, content).where(BRAND_FILE.KIND.eq(kind.name())).execute();
    }

    @Override
    Optional<BrandFile> stored(DSLContext inside, BrandFile file) {
        return find(inside, file.kind());
    }

    @Override
    BrandFile withRevision(BrandFile file, int revision) {
        return file.atRevision(revision);
    }

    @Override
    void insert(DSLContext inside, BrandFile file) {
        inside.insertInto(BRAND_FILE).set(BRAND_FILE.KIND, file.kind().name()).set(BRAND_FILE.NAME, file.name())
                .set(BRAND_FILE.SHA256, file.sha256()).set(BRAND_FILE.SIZE_BYTES, file.size()).set(BRAND_FILE.REVISION, file.revision())
                .execute();
    }

    @Override
    void overwrite(DSLContext inside, BrandFile file) {
        inside.update(BRAND_FILE).set(BRAND_FILE.NAME, file.name()).set(BRAND_FILE.SHA256, file.sha256())
                .set(BRAND_FILE.SIZE_BYTES, file.size()).set(BRAND_FILE.REVISION, file.revision())
                .where(BRAND_FILE.KIND.eq(file.kind().name())).execute();
    }

    @Override
    void delete(DSLContext inside, BrandFile file) {
        inside.deleteFrom(BRAND_FILE).where(BRAND_FILE.KIND.eq(file.kind().name())).execute();
    }
}
