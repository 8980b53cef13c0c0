package org.tomes.storage;

import static org.tomes.storage.schema.Tables.OWN_DOCUMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.tomes.document.DocumentKind;
import org.tomes.document.own.CustomDocument;
import org.tomes.document.own.CustomDocuments;
import org.tomes.storage.schema.tables.records.OwnDocumentRecord;
import org.tomes.text.BilingualText;

final class JooqCustomDocuments extends AuditedRepository<CustomDocument> implements CustomDocuments {

    private final ConsistentReads reads;

    JooqCustomDocuments(ConsistentReads reads) {
        this.reads = reads;
    }

    /** Returns the kinds of all custom documents, by their names in the register. */
    static Map<String, DocumentKind> kinds(DSLContext dsl) {
        return all(dsl).stream()
                .map(CustomDocument::kind)
                .collect(Collectors.toMap(DocumentKind::name, Function.identity()));
    }

    @Override
    public List<CustomDocument> all() {
        return reads.read(JooqCustomDocuments::all);
    }

    private static List<CustomDocument> all(DSLContext dsl) {
        return dsl.selectFrom(OWN_DOCUMENT).orderBy(OWN_DOCUMENT.DOCUMENT_KEY).fetch(JooqCustomDocuments::document);
    }

    @Override
    public Optional<CustomDocument> find(String key) {
        return reads.read(dsl -> find(dsl, key));
    }

    private static Optional<CustomDocument> find(DSLContext dsl, String key) {
        return dsl.selectFrom(OWN_DOCUMENT)
                .where(OWN_DOCUMENT.DOCUMENT_KEY.eq(key))
                .fetchOptional(JooqCustomDocuments::document);
    }

    private static CustomDocument document(OwnDocumentRecord row) {
        return new CustomDocument(row.getDocumentKey(), row.getTemplate(),
                new BilingualText(row.getTitleDe(), row.getTitleEn()), row.getRevision());
    }

    private static OwnDocumentRecord row(CustomDocument document) {
        return new OwnDocumentRecord(document.key(), document.template(), document.title().german(),
                document.title().english(), document.revision());
    }

    @Override
    Optional<CustomDocument> stored(DSLContext transaction, CustomDocument document) {
        return find(transaction, document.key());
    }

    @Override
    CustomDocument withRevision(CustomDocument document, int revision) {
        return document.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, CustomDocument document) {
        transaction.insertInto(OWN_DOCUMENT).set(row(document)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, CustomDocument document) {
        transaction.update(OWN_DOCUMENT)
                .set(row(document))
                .where(OWN_DOCUMENT.DOCUMENT_KEY.eq(document.key()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, CustomDocument document) {
        transaction.deleteFrom(OWN_DOCUMENT).where(OWN_DOCUMENT.DOCUMENT_KEY.eq(document.key())).execute();
    }
}
