package org.tomes.storage;

import static org.tomes.storage.schema.Tables.DOCUMENT_OUTLINE;
import static org.tomes.storage.schema.Tables.DOCUMENT_PLACE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.DocumentOutline;
import org.tomes.document.text.DocumentOutline.OutlineEntry;
import org.tomes.document.text.DocumentOutlines;

/** Stores the outlines of documents: a row with the revision of each outline, and the sections of the outline. */
final class JooqDocumentOutlines extends AuditedRepository<DocumentOutline> implements DocumentOutlines {

    private final ConsistentReads reads;

    JooqDocumentOutlines(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<DocumentOutline> find(DocumentKind kind) {
        return reads.read(dsl -> find(dsl, kind));
    }

    private static Optional<DocumentOutline> find(DSLContext dsl, DocumentKind kind) {
        return dsl.selectFrom(DOCUMENT_OUTLINE)
                .where(DOCUMENT_OUTLINE.KIND.eq(kind.key()))
                .fetchOptional(row -> new DocumentOutline(kind, places(dsl, kind), row.getRevision()));
    }

    private static List<OutlineEntry> places(DSLContext dsl, DocumentKind kind) {
        return dsl.selectFrom(DOCUMENT_PLACE)
                .where(DOCUMENT_PLACE.KIND.eq(kind.key()))
                .orderBy(DOCUMENT_PLACE.POSITION)
                .fetch(row -> new OutlineEntry(row.getSectionKey(), row.getHidden()));
    }

    @Override
    Optional<DocumentOutline> stored(DSLContext transaction, DocumentOutline outline) {
        return find(transaction, outline.kind());
    }

    @Override
    DocumentOutline withRevision(DocumentOutline outline, int revision) {
        return outline.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, DocumentOutline outline) {
        transaction.insertInto(DOCUMENT_OUTLINE).values(outline.kind().key(), outline.revision()).execute();
        insertPlaces(transaction, outline);
    }

    @Override
    void overwrite(DSLContext transaction, DocumentOutline outline) {
        transaction.update(DOCUMENT_OUTLINE)
                .set(DOCUMENT_OUTLINE.REVISION, outline.revision())
                .where(DOCUMENT_OUTLINE.KIND.eq(outline.kind().key()))
                .execute();
        deletePlaces(transaction, outline);
        insertPlaces(transaction, outline);
    }

    @Override
    void delete(DSLContext transaction, DocumentOutline outline) {
        deletePlaces(transaction, outline);
        transaction.deleteFrom(DOCUMENT_OUTLINE).where(DOCUMENT_OUTLINE.KIND.eq(outline.kind().key())).execute();
    }

    private static void insertPlaces(DSLContext transaction, DocumentOutline outline) {
        int position = 0;
        for (DocumentOutline.OutlineEntry place : outline.places()) {
            transaction.insertInto(DOCUMENT_PLACE)
                    .values(outline.kind().key(), position++, place.key(), place.hidden())
                    .execute();
        }
    }

    private static void deletePlaces(DSLContext transaction, DocumentOutline outline) {
        transaction.deleteFrom(DOCUMENT_PLACE).where(DOCUMENT_PLACE.KIND.eq(outline.kind().key())).execute();
    }
}
