package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.DOCUMENT_VERSION;
import static org.tomes.storage.schema.Tables.EVIDENCE_FILE;
import static org.tomes.storage.schema.Tables.VERSION_CONTENT;
import static org.tomes.storage.schema.Tables.VERSION_DEVIATION;
import static org.tomes.storage.schema.Tables.VERSION_FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.Approval;
import org.tomes.document.release.ApprovalBasis;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.release.FrozenContent;
import org.tomes.document.release.HighSeverityDeviation;
import org.tomes.document.release.ReleaseRecord;
import org.tomes.document.release.ReleasedFile;
import org.tomes.document.release.VersionId;
import org.tomes.document.release.VersionNumber;
import org.tomes.document.release.VersionState;
import org.tomes.files.Sha256;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.WriteTransaction;
import org.tomes.storage.schema.tables.records.DocumentVersionRecord;
import org.tomes.text.Language;

final class JooqDocumentVersions extends AuditedRepository<DocumentVersion> implements DocumentVersions {

    private final ConsistentReads state;

    JooqDocumentVersions(ConsistentReads state) {
        this.state = state;
    }

    @Override
    public List<DocumentVersion> all() {
        return state.read(dsl -> read(dsl, DSL.noCondition()));
    }

    @Override
    public Optional<DocumentVersion> find(VersionId id) {
        return state.read(dsl -> read(dsl, DOCUMENT_VERSION.ID.eq(id.value())).stream().findFirst());
    }

    private static List<DocumentVersion> read(DSLContext dsl, Condition condition) {
        var ids = DSL.select(DOCUMENT_VERSION.ID).from(DOCUMENT_VERSION).where(condition);
        Map<UUID, List<FrozenContent.Content>> contents = dsl
                .select(VERSION_CONTENT.VERSION, VERSION_CONTENT.LANGUAGE, VERSION_CONTENT.SHA256)
                .from(VERSION_CONTENT)
                .where(VERSION_CONTENT.VERSION.in(ids))
                .orderBy(VERSION_CONTENT.LANGUAGE)
                .fetchGroups(VERSION_CONTENT.VERSION,
                        row -> new FrozenContent.Content(language(row.get(VERSION_CONTENT.LANGUAGE)),
                                row.get(VERSION_CONTENT.SHA256)));
        Map<UUID, List<ReleasedFile>> files = dsl.select(VERSION_FILE.asterisk(), EVIDENCE_FILE.SIZE)
                .from(VERSION_FILE)
                .join(EVIDENCE_FILE)
                .on(EVIDENCE_FILE.SHA256.eq(VERSION_FILE.SHA256))
                .where(VERSION_FILE.VERSION.in(ids))
                .orderBy(VERSION_FILE.PLACE)
                .fetchGroups(VERSION_FILE.VERSION,
                        row -> new ReleasedFile(language(row.get(VERSION_FILE.LANGUAGE)),
                                DocumentFormat.valueOf(row.get(VERSION_FILE.FORMAT)), row.get(VERSION_FILE.SHA256),
                                row.get(EVIDENCE_FILE.SIZE)));
        Map<UUID, List<HighSeverityDeviation>> deviations = dsl.selectFrom(VERSION_DEVIATION)
                .where(VERSION_DEVIATION.VERSION.in(ids))
                .orderBy(VERSION_DEVIATION.PLACE)
                .fetchGroups(VERSION_DEVIATION.VERSION, row -> new HighSeverityDeviation(row.getFinding(),
                        row.getResource(), HighSeverityDeviation.Decision.valueOf(row.getDecision())));
        Map<String, DocumentKind> ownKinds = JooqCustomDocuments.kinds(dsl);
        return dsl.selectFrom(DOCUMENT_VERSION)
                .where(condition)
                .orderBy(DOCUMENT_VERSION.KIND, DOCUMENT_VERSION.MAJOR.desc(), DOCUMENT_VERSION.MINOR.desc())
                .fetch(row -> version(row, ownKinds, contents.getOrDefault(row.getId(), List.of()),
                        files.getOrDefault(row.getId(), List.of()), deviations.getOrDefault(row.getId(), List.of())));
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElseThrow();
    }

    private static DocumentVersion version(DocumentVersionRecord row, Map<String, DocumentKind> ownKinds,
            List<FrozenContent.Content> contents, List<ReleasedFile> files, List<HighSeverityDeviation> deviations) {
        DocumentKind kind = Optional.ofNullable(ownKinds.get(row.getKind()))
                .orElseGet(() -> DocumentKind.valueOf(row.getKind()));
        Optional<FrozenContent> frozen = Optional.ofNullable(row.getRegisterHash())
                .map(hash -> new FrozenContent(new ChainHead(row.getRegisterEntry(), hash),
                        Optional.ofNullable(row.getSnapshot()), row.getSnapshotHash(), contents, new ApprovalBasis(
                                VersionNumber.read(row.getEvidenceReport()), deviations, row.getDeviationReason())));
        Optional<ReleaseRecord> released = Optional.ofNullable(row.getReleaseHash())
                .map(hash -> new ReleaseRecord(instant(row.getReleasedAt()), person(row.getReleasedBy()),
                        new ChainHead(row.getReleaseEntry(), hash)));
        return new DocumentVersion(new VersionId(row.getId()), kind, new VersionNumber(row.getMajor(), row.getMinor()),
                VersionState.valueOf(row.getState()), row.getSummary(), Optional.ofNullable(row.getNextReview()),
                new Approval(person(row.getAuthor()), person(row.getSubmitter()),
                        Optional.ofNullable(row.getSubmitted()), person(row.getApprover()), row.getSelfApproved(),
                        Optional.ofNullable(row.getDecided()), row.getRemark()),
                frozen, released, files, row.getRevision());
    }

    private static DocumentVersionRecord row(DocumentVersion version) {
        Approval approval = version.approval();
        Optional<FrozenContent> frozen = version.frozen();
        Optional<ReleaseRecord> released = version.released();
        return new DocumentVersionRecord(version.id().value(), version.kind().name(), version.number().major(),
                version.number().minor(), version.state().name(), version.summary(), version.nextReview().orElse(null),
                uuid(approval.author()), uuid(approval.submitter()), approval.submitted().orElse(null),
                uuid(approval.approver()), approval.selfApproved(), approval.decided().orElse(null), approval.remark(),
                frozen.map(from -> from.head().number()).orElse(null),
                frozen.map(from -> from.head().hash()).orElse(null),
                frozen.flatMap(FrozenContent::snapshot).orElse(null),
                frozen.map(FrozenContent::snapshotHash).orElse(null),
                released.map(release -> utc(release.at())).orElse(null), uuid(released.flatMap(ReleaseRecord::by)),
                released.map(release -> release.head().number()).orElse(null),
                released.map(release -> release.head().hash()).orElse(null), version.revision(),
                basis(version).evidenceReport().map(VersionNumber::toString).orElse(""), basis(version).reason());
    }

    @Override
    Optional<DocumentVersion> stored(DSLContext transaction, DocumentVersion version) {
        return read(transaction, DOCUMENT_VERSION.ID.eq(version.id().value())).stream().findFirst();
    }

    @Override
    DocumentVersion withRevision(DocumentVersion version, int revision) {
        return version.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, DocumentVersion version) {
        transaction.insertInto(DOCUMENT_VERSION).set(row(version)).execute();
        writeParts(transaction, version, List.of(), List.of());
    }

    private static ApprovalBasis basis(DocumentVersion version) {
        return version.frozen().map(FrozenContent::basis).orElse(ApprovalBasis.NONE);
    }

    private static void writeParts(DSLContext transaction, DocumentVersion version, List<ReleasedFile> files,
            List<HighSeverityDeviation> deviations) {
        UUID id = version.id().value();
        DetailRows.write(files, version.files(), () -> deleteFiles(transaction, version),
                (place, file) -> transaction.insertInto(VERSION_FILE)
                        .values(id, file.language().tag(), file.format().name(), place, file.sha256())
                        .execute());
        DetailRows.write(deviations, basis(version).deviations(),
                () -> transaction.deleteFrom(VERSION_DEVIATION).where(VERSION_DEVIATION.VERSION.eq(id)).execute(),
                (place, deviation) -> transaction.insertInto(VERSION_DEVIATION)
                        .values(id, place, deviation.finding(), deviation.resource(), deviation.decision().name())
                        .execute());
    }

    private static void deleteFiles(DSLContext transaction, DocumentVersion version) {
        transaction.deleteFrom(VERSION_FILE).where(VERSION_FILE.VERSION.eq(version.id().value())).execute();
    }

    /**
     * Writes the parts while the stored state of the version permits it: after the version if the new state is draft,
     * otherwise before the version.
     */
    @Override
    void overwrite(DSLContext transaction, DocumentVersion version) {
        DocumentVersion stored = stored(transaction, version).orElseThrow();
        boolean draft = version.state() == VersionState.DRAFT;
        if (!draft) {
            writeParts(transaction, version, stored.files(), basis(stored).deviations());
        }
        transaction.update(DOCUMENT_VERSION)
                .set(row(version))
                .where(DOCUMENT_VERSION.ID.eq(version.id().value()))
                .execute();
        if (draft) {
            writeParts(transaction, version, stored.files(), basis(stored).deviations());
        }
    }

    @Override
    void delete(DSLContext transaction, DocumentVersion version) {
        if (version.state() != VersionState.DRAFT) {
            throw new IllegalStateException("only a draft can go");
        }
        deleteFiles(transaction, version);
        transaction.deleteFrom(DOCUMENT_VERSION).where(DOCUMENT_VERSION.ID.eq(version.id().value())).execute();
    }

    @Override
    public void freeze(WriteTransaction tx, VersionId version, Language language, byte[] content) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        transaction.deleteFrom(VERSION_CONTENT)
                .where(VERSION_CONTENT.VERSION.eq(version.value()), VERSION_CONTENT.LANGUAGE.eq(language.tag()))
                .execute();
        transaction.insertInto(VERSION_CONTENT)
                .values(version.value(), language.tag(), Sha256.of(content), content)
                .execute();
    }

    @Override
    public void unfreeze(WriteTransaction tx, VersionId version) {
        JooqWriteTransaction.dsl(tx)
                .deleteFrom(VERSION_CONTENT)
                .where(VERSION_CONTENT.VERSION.eq(version.value()))
                .execute();
    }

    @Override
    public Optional<byte[]> frozen(VersionId version, Language language) {
        return state.read(dsl -> dsl.select(VERSION_CONTENT.CONTENT)
                .from(VERSION_CONTENT)
                .where(VERSION_CONTENT.VERSION.eq(version.value()), VERSION_CONTENT.LANGUAGE.eq(language.tag()))
                .fetchOptional(VERSION_CONTENT.CONTENT));
    }

    @Override
    public void keep(WriteTransaction tx, String sha256, byte[] content) {
        if (!StoredFiles.holds(JooqWriteTransaction.dsl(tx), sha256)) {
            try {
                StoredFiles.keep(JooqWriteTransaction.dsl(tx), sha256, content.length,
                        new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail", e);
            }
        }
    }

    @Override
    public void read(String sha256, OutputStream out) throws IOException {
        state.read(dsl -> StoredFiles.read(dsl, sha256, out));
    }
}
