package org.tomes.document.compose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Inline;
import org.tomes.text.Texts;

/** The section about document control: identity, status and sources of the document. */
public final class DocumentControlSection<F> implements Section<F> {

    static final String NAME = "control";
    /** Reports about a day or a period. They are not reviewed again, because the next report follows. */
    private static final Set<DocumentKind> REPORTS = Set.of(DocumentKind.CLOUD_SECURITY_EVIDENCE,
            DocumentKind.SECURE_SCORE_REPORT, DocumentKind.CHANGE_REPORT, DocumentKind.MANAGEMENT_REVIEW);

    private final List<String> incomplete;

    /**
     * @param incomplete names of the sections that the company must still write
     */
    public DocumentControlSection(List<String> incomplete) {
        this.incomplete = List.copyOf(incomplete);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void write(DocumentBuilder document, F facts) {
        Texts texts = document.texts();
        DocumentMetadata metadata = document.metadata();
        MetadataTexts words = new MetadataTexts(metadata, texts, document.formats());
        boolean policy = metadata.kind().equals(DocumentKind.CLOUD_SECURITY_POLICY);
        if (!policy) {
            document.paragraphs(
                    metadata.aboutAzure() ? "document.control.text.azure" : "document.control.text.register");
        }
        document.block(new Paragraph(Style.NOTE,
                Inline.plain(VersionFields.of(VersionField.NOTE, texts.get("document.control.draft")))));
        document.noteTextLanguage();
        if (facts instanceof RemarksOnValidity validity) {
            validity.remarksOnValidity(texts, document.formats())
                    .forEach(remark -> document.block(new Paragraph(Style.NOTE, Inline.plain(remark))));
        }
        List<String> numbers = incomplete.stream()
                .flatMapToInt(section -> document.sectionNumber(section).stream())
                .mapToObj(String::valueOf)
                .toList();
        if (!numbers.isEmpty()) {
            document.note("document.control.incomplete", numbers.size(), NameJoiner.of(numbers, texts));
        }
        if (policy) {
            approval(document, words);
        }
        facts(document, words, policy);
        history(document);
    }

    /** Lists the facts that the cover does not show. */
    private static void facts(DocumentBuilder document, MetadataTexts words, boolean policy) {
        TableBuilder table = new TableBuilder(document.texts(), "document.control.facts").column("what", 3)
                .column("value", 8)
                .rowHeads();
        if (!policy) {
            table.row(document.texts().get("document.control.approved"), VersionFields.of(VersionField.APPROVED));
            if (!REPORTS.contains(document.metadata().kind())) {
                table.row(document.texts().get("document.control.nextReview"), words.nextReview());
            }
        }
        state(table, document, words);
        document.table(table);
    }

    /** Adds the state of the register, and the snapshot on which the document is based. */
    private static void state(TableBuilder table, DocumentBuilder document, MetadataTexts words) {
        Texts texts = document.texts();
        DocumentMetadata metadata = document.metadata();
        table.row(texts.get("document.control.register"), words.registerState());
        table.richRow(Inline.plain(texts.get("document.control.registerHash")), Inline.code(metadata.head().hash()));
        if (metadata.aboutAzure()) {
            snapshot(table, document, metadata);
        }
        table.row(texts.get("document.control.newest"), VersionFields.of(VersionField.NEWEST_ENTRY));
        table.richRow(Inline.plain(texts.get("document.control.newestHash")),
                Inline.code(VersionFields.of(VersionField.NEWEST_HASH)));
        table.richRow(Inline.plain(texts.get("document.control.identifier")),
                Inline.code(VersionFields.of(VersionField.IDENTIFIER)));
    }

    /** Adds the approval block with name, function and space for the signature. */
    private static void approval(DocumentBuilder document, MetadataTexts words) {
        Texts texts = document.texts();
        document.table(new SignatureTable(texts)
                .row(texts.get("document.signature.of.management"), Optional.of(words.signatory()))
                .row(texts.get("document.signature.of.information-security"), document.metadata().signingAuthor())
                .table());
    }

    /** Adds a row for each version up to this one. */
    private static void history(DocumentBuilder document) {
        document.table(new TableBuilder(document.texts(), "document.control.history").column("version", 3)
                .column("date", 3)
                .column("author", 4)
                .column("approver", 4)
                .column("summary", 7)
                .rowHeads()
                .row(VersionFields.of(VersionField.HISTORY), "", "", "", ""));
    }

    private static void snapshot(TableBuilder table, DocumentBuilder document, DocumentMetadata metadata) {
        Texts texts = document.texts();
        metadata.snapshot().ifPresentOrElse(snapshot -> {
            table.row(texts.get("document.control.snapshot"),
                    texts.get("document.control.snapshotState", document.formats().moment(snapshot.capturedAt()),
                            texts.get("document.source." + snapshot.source())));
            table.richRow(Inline.plain(texts.get("document.control.snapshotHash")), Inline.code(snapshot.hash()));
        }, () -> table.row(texts.get("document.control.snapshot"), texts.get("document.control.missing")));
    }
}
