package org.tomes.storage;

import static org.tomes.storage.schema.Tables.OWN_DOCUMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.tomes.document.DocumentKind;
import org.tomes.document.own.OwnDocument;
import org.tomes.document.own.OwnDocuments;
import org.tomes.storage.schema.tables.records.OwnDocumentRecord;
import org.tomes.text.LocalText;

final class JooqOwnDocuments extends AuditedRepository<OwnDocument> implements OwnDocuments {

    private final ConsistentReads reads;

    JooqOwnDocuments(ConsistentReads reads) {
        this.reads = reads;
    }

    /** The kinds of all custom documents, by their names in the register. */
    static Map<String, DocumentKind> kinds(DSLContext dsl) {
        return all(dsl).stream()
                .map(OwnDocument::kind)
                .collect(Collectors.toMap(DocumentKind::name, Function.identity()));
    }

    @Override
    public List<OwnDocument> all() {
        return reads.read(JooqOwnDocuments::all);
    }

    private static List<OwnDocument> all(DSLContext dsl) {
        return dsl.selectFrom(OWN_DOCUMENT).orderBy(OWN_DOCUMENT.DOCUMENT_KEY).fetch(JooqOwnDocuments::document);
    }

    @Override
    public Optional<OwnDocument> find(String key) {
        return reads.read(dsl -> find(dsl, key));
    }

    private static Optional<OwnDocument> find(DSLContext dsl, String key) {
        return dsl.selectFrom(OWN_DOCUMENT)
                .where(OWN_DOCUMENT.DOCUMENT_KEY.eq(key))
                .fetchOptional(JooqOwnDocuments::document);
    }

    private static OwnDocument document(OwnDocumentRecord row) {
        return new OwnDocument(row.getDocumentKey(), row.getTemplate(),
                new LocalText(row.getTitleDe(), row.getTitleEn()), row.getRevision());
    }

    private static OwnDocumentRecord row(OwnDocument document) {
        return new OwnDocumentRecord(document.key(), document.template(), document.title().german(),
                document.title().english(), document.revision());
    }

    @Override
    Optional<OwnDocument> stored(DSLContext transaction, OwnDocument document) {
        return find(transaction, document.key());
    }

    @Override
    OwnDocument withRevision(OwnDocument document, int revision) {
        return document.atRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, OwnDocument document) {
        transaction.insertInto(OWN_DOCUMENT).set(row(document)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, OwnDocument document) {
        transaction.update(OWN_DOCUMENT)
                .set(row(document))
                .where(OWN_DOCUMENT.DOCUMENT_KEY.eq(document.key()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, OwnDocument document) {
        transaction.deleteFrom(OWN_DOCUMENT).where(OWN_DOCUMENT.DOCUMENT_KEY.eq(document.key())).execute();
    }
}
