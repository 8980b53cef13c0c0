package org.tomes.storage;

import static org.tomes.storage.schema.Tables.DOCUMENT_SECTION;
import static org.tomes.storage.schema.Tables.DOCUMENT_SUGGESTION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.DocumentSection;
import org.tomes.document.text.DocumentSections;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.Suggestion;
import org.tomes.ledger.Tx;
import org.tomes.storage.schema.tables.records.DocumentSectionRecord;
import org.tomes.text.Language;

final class JooqDocumentSections extends AuditedRecords<DocumentSection> implements DocumentSections {

    private final ConsistentReads reads;

    JooqDocumentSections(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<DocumentSection> of(DocumentKind kind) {
        return reads.read(dsl -> dsl.selectFrom(DOCUMENT_SECTION)
                .where(DOCUMENT_SECTION.KIND.eq(kind.key()))
                .orderBy(DOCUMENT_SECTION.SECTION_KEY, DOCUMENT_SECTION.LANGUAGE)
                .fetch(row -> read(kind, row)));
    }

    @Override
    public Optional<DocumentSection> find(DocumentKind kind, String key, Language language) {
        return reads.read(dsl -> find(dsl, kind, key, language));
    }

    @Override
    public Optional<SectionText> suggested(String key, String hash) {
        return reads.read(dsl -> dsl.selectFrom(DOCUMENT_SUGGESTION)
                .where(DOCUMENT_SUGGESTION.HASH.eq(hash))
                .fetchOptional(row -> new SectionText(key, row.getTitle(), row.getBody())));
    }

    @Override
    public void keep(Tx tx, Suggestion suggestion) {
        DSLContext transaction = JooqTx.dsl(tx);
        if (!transaction.fetchExists(DOCUMENT_SUGGESTION, DOCUMENT_SUGGESTION.HASH.eq(suggestion.hash()))) {
            transaction.insertInto(DOCUMENT_SUGGESTION)
                    .values(suggestion.hash(), suggestion.section().title(), suggestion.section().text())
                    .execute();
        }
    }

    private static Optional<DocumentSection> find(DSLContext dsl, DocumentKind kind, String key, Language language) {
        return dsl.selectFrom(DOCUMENT_SECTION).where(is(kind, key, language)).fetchOptional(row -> read(kind, row));
    }

    private static Condition is(DocumentKind kind, String key, Language language) {
        return DOCUMENT_SECTION.KIND.eq(kind.key())
                .and(DOCUMENT_SECTION.SECTION_KEY.eq(key))
                .and(DOCUMENT_SECTION.LANGUAGE.eq(language.tag()));
    }

    private static Condition is(DocumentSection section) {
        return is(section.kind(), section.key(), section.language());
    }

    private static DocumentSection read(DocumentKind kind, DocumentSectionRecord row) {
        return new DocumentSection(kind, row.getSectionKey(), Language.ofTag(row.getLanguage()).orElse(Language.EN),
                row.getTitle(), row.getBody(), row.getBasis(), row.getRevision());
    }

    private static DocumentSectionRecord row(DocumentSection section) {
        return new DocumentSectionRecord(section.kind().key(), section.key(), section.language().tag(), section.title(),
                section.text(), section.basis(), section.revision());
    }

    @Override
    Optional<DocumentSection> stored(DSLContext transaction, DocumentSection section) {
        return find(transaction, section.kind(), section.key(), section.language());
    }

    @Override
    DocumentSection withRevision(DocumentSection section, int revision) {
        return section.atRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, DocumentSection section) {
        transaction.insertInto(DOCUMENT_SECTION).set(row(section)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, DocumentSection section) {
        transaction.update(DOCUMENT_SECTION).set(row(section)).where(is(section)).execute();
    }

    @Override
    void delete(DSLContext transaction, DocumentSection section) {
        transaction.deleteFrom(DOCUMENT_SECTION).where(is(section)).execute();
    }
}
