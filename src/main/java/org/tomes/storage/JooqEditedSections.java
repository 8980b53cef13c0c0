package org.tomes.storage;

import static org.tomes.storage.schema.Tables.DOCUMENT_SECTION;
import static org.tomes.storage.schema.Tables.DOCUMENT_SUGGESTION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.EditedSections;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.SuggestedText;
import org.tomes.ledger.WriteTransaction;
import org.tomes.storage.schema.tables.records.DocumentSectionRecord;
import org.tomes.text.Language;

final class JooqEditedSections extends AuditedRepository<EditedSection> implements EditedSections {

    private final ConsistentReads reads;

    JooqEditedSections(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<EditedSection> of(DocumentKind kind) {
        return reads.read(dsl -> dsl.selectFrom(DOCUMENT_SECTION)
                .where(DOCUMENT_SECTION.KIND.eq(kind.key()))
                .orderBy(DOCUMENT_SECTION.SECTION_KEY, DOCUMENT_SECTION.LANGUAGE)
                .fetch(row -> read(kind, row)));
    }

    @Override
    public Optional<EditedSection> find(DocumentKind kind, String key, Language language) {
        return reads.read(dsl -> find(dsl, kind, key, language));
    }

    @Override
    public Optional<SectionText> suggested(String key, String hash) {
        return reads.read(dsl -> dsl.selectFrom(DOCUMENT_SUGGESTION)
                .where(DOCUMENT_SUGGESTION.HASH.eq(hash))
                .fetchOptional(row -> new SectionText(key, row.getTitle(), row.getBody())));
    }

    @Override
    public void keep(WriteTransaction tx, SuggestedText suggested) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        if (!transaction.fetchExists(DOCUMENT_SUGGESTION, DOCUMENT_SUGGESTION.HASH.eq(suggested.hash()))) {
            transaction.insertInto(DOCUMENT_SUGGESTION)
                    .values(suggested.hash(), suggested.section().title(), suggested.section().text())
                    .execute();
        }
    }

    private static Optional<EditedSection> find(DSLContext dsl, DocumentKind kind, String key, Language language) {
        return dsl.selectFrom(DOCUMENT_SECTION).where(is(kind, key, language)).fetchOptional(row -> read(kind, row));
    }

    private static Condition is(DocumentKind kind, String key, Language language) {
        return DOCUMENT_SECTION.KIND.eq(kind.key())
                .and(DOCUMENT_SECTION.SECTION_KEY.eq(key))
                .and(DOCUMENT_SECTION.LANGUAGE.eq(language.tag()));
    }

    private static Condition is(EditedSection section) {
        return is(section.kind(), section.key(), section.language());
    }

    private static EditedSection read(DocumentKind kind, DocumentSectionRecord row) {
        return new EditedSection(kind, row.getSectionKey(), Language.ofTag(row.getLanguage()).orElse(Language.EN),
                row.getTitle(), row.getBody(), row.getBasis(), row.getRevision());
    }

    private static DocumentSectionRecord row(EditedSection section) {
        return new DocumentSectionRecord(section.kind().key(), section.key(), section.language().tag(), section.title(),
                section.text(), section.basis(), section.revision());
    }

    @Override
    Optional<EditedSection> stored(DSLContext transaction, EditedSection section) {
        return find(transaction, section.kind(), section.key(), section.language());
    }

    @Override
    EditedSection withRevision(EditedSection section, int revision) {
        return section.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, EditedSection section) {
        transaction.insertInto(DOCUMENT_SECTION).set(row(section)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, EditedSection section) {
        transaction.update(DOCUMENT_SECTION).set(row(section)).where(is(section)).execute();
    }

    @Override
    void delete(DSLContext transaction, EditedSection section) {
        transaction.deleteFrom(DOCUMENT_SECTION).where(is(section)).execute();
    }
}
