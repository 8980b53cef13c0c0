package org.tomes.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.document.Composer.DocumentData;
import org.tomes.document.auditsession.AuditSessionReader;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.datasheet.ComposedDataSheet;
import org.tomes.document.datasheet.DataSheets;
import org.tomes.document.own.CustomDocument;
import org.tomes.document.own.CustomDocumentService;
import org.tomes.document.text.BrokenBlock;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.SectionTexts;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.spreadsheet.WorkbookTableWriter;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Composes the documents of one register and exports them. */
public final class DocumentService {

    private final FixedComposers composers;
    private final Map<DocumentFormat, DocumentWriter> writers;
    private final WorkbookTableWriter workbooks;
    private final DraftVersionMarker stamp;
    private final SectionTexts wording;
    private final CustomDocumentService ownDocuments;
    private final Function<DocumentKind, Composer> ownComposer;
    private final DataSheets sheets;
    private final AuditSessionReader auditSessions;

    /**
     * @param composers creates a composer for each fixed kind that is offered; called once, when the first composer is
     * needed
     * @param ownComposer composes a custom document
     * @param sheets composes data sheets of individual records
     * @param auditSessions reads the register for audit sessions
     */
    public DocumentService(Supplier<List<Composer>> composers, CustomDocumentService ownDocuments,
            Function<DocumentKind, Composer> ownComposer, Map<DocumentFormat, DocumentWriter> writers,
            DataSheets sheets, AuditSessionReader auditSessions, WorkbookTableWriter workbooks,
            DraftVersionMarker stamp, SectionTexts wording) {
        this.ownDocuments = ownDocuments;
        this.ownComposer = ownComposer;
        this.sheets = sheets;
        this.auditSessions = auditSessions;
        this.wording = wording;
        this.stamp = stamp;
        this.composers = new FixedComposers(composers);
        this.writers = Map.copyOf(writers);
        this.workbooks = workbooks;
    }

    /** Returns the kinds that can be composed, in the order in which they are offered. */
    public List<DocumentKind> kinds() {
        return Stream.concat(composers.all().keySet().stream(), ownDocuments.all().stream().map(CustomDocument::kind))
                .toList();
    }

    /** Returns the service that creates custom documents. */
    public CustomDocumentService customDocuments() {
        return ownDocuments;
    }

    /** Returns the object that composes data sheets of individual records. */
    public DataSheets sheets() {
        return sheets;
    }

    /** Returns the object that reads the register for audit sessions; {@link #write} writes their reports. */
    public AuditSessionReader auditSessions() {
        return auditSessions;
    }

    /** Writes a data sheet, with one file for each format. */
    public List<ExportedFile> write(ComposedDataSheet sheet, List<DocumentFormat> formats, ExportFolder folder) {
        return formats.stream()
                .map(format -> folder.write(sheet.file(), writers.get(format), sheet.content()))
                .toList();
    }

    private Composer composer(DocumentKind kind) {
        return kind.isCustom() ? ownComposer.apply(kind) : composers.all().get(kind);
    }

    /** Returns the formats in which documents can be exported, in the order of their declaration. */
    public List<DocumentFormat> formats() {
        return writers.keySet().stream().sorted().toList();
    }

    /**
     * Returns the formats in which this document can be exported; only some documents can be exported as a workbook.
     */
    public List<DocumentFormat> formats(DocumentKind kind) {
        return composer(kind) instanceof Composer.OfTables
                ? Stream.concat(formats().stream(), Stream.of(DocumentFormat.XLSX)).distinct().sorted().toList()
                : formats();
    }

    /** Whether the document covers a period that users can select. */
    public boolean hasPeriod(DocumentKind kind) {
        return composer(kind) instanceof Composer.OfPeriod;
    }

    /** Composes the document from the current state of the register, as the draft of its next version. */
    public DocumentContent compose(DocumentKind kind, Language language) {
        return stamp.draft(kind, composeWithoutVersion(kind, language));
    }

    /** Reads the data for {@link #compose(DocumentKind, Language)} once, so that it can be used with any texts. */
    public DocumentData read(DocumentKind kind) {
        DocumentData read = composer(kind).read();
        return (language, words) -> stamp.draft(kind, read.compose(language, words));
    }

    /** Returns the placeholders that the text of a document can contain. */
    public PlaceholderCatalog<?> vocabulary(DocumentKind kind) {
        return composer(kind).vocabulary();
    }

    /** Returns the faulty blocks of a document's text in all languages. */
    public List<BrokenBlock> brokenBlocks(DocumentKind kind) {
        PlaceholderCatalog<?> vocabulary = vocabulary(kind);
        return Stream.of(Language.values())
                .flatMap(language -> wording.sections(kind, language)
                        .stream()
                        .flatMap(section -> BrokenBlock.in(section, language, vocabulary)))
                .toList();
    }

    private DocumentContent composeWithoutVersion(DocumentKind kind, Language language) {
        return composerWithoutVersion(kind).apply(language);
    }

    /**
     * Composes the document from the current state of the register without version data; see
     * {@link org.tomes.document.compose.VersionFields}. The register is read only once for all languages.
     */
    public Function<Language, DocumentContent> composerWithoutVersion(DocumentKind kind) {
        DocumentData read = composer(kind).read();
        return language -> {
            DocumentContent composed = read.compose(language, wording);
            return read.enclosure(language).map(composed::with).orElse(composed);
        };
    }

    /**
     * Returns a service that composes one document for a period other than the last twelve months.
     *
     * @throws Problem if the document has no period
     */
    public DocumentService forPeriod(DocumentKind kind, ReportPeriod period) {
        if (!(composer(kind) instanceof Composer.OfPeriod composer)) {
            throw new Problem(ProblemKind.USAGE, Message.of("document.noPeriod", kind.title()));
        }
        return with(composer, composer.forPeriod(period));
    }

    /** Whether the document has annexes that are appended on request. */
    public boolean hasAnnexes(DocumentKind kind) {
        return composer(kind) instanceof Composer.OfAnnexes;
    }

    /**
     * Returns a service that appends the annexes to one document.
     *
     * @throws Problem if the document has no annexes
     */
    public DocumentService withAnnexes(DocumentKind kind) {
        if (!(composer(kind) instanceof Composer.OfAnnexes composer)) {
            throw new Problem(ProblemKind.USAGE, Message.of("document.noAnnexes", kind.title()));
        }
        return with(composer, composer.withAnnexes());
    }

    private DocumentService with(Composer replaced, Composer other) {
        List<Composer> all = composers.all()
                .values()
                .stream()
                .map(candidate -> candidate == replaced ? other : candidate)
                .toList();
        return new DocumentService(() -> all, ownDocuments, ownComposer, writers, sheets, auditSessions, workbooks,
                stamp, wording);
    }

    /** Returns the service of {@link #forPeriod} if a period is given; otherwise this service. */
    public DocumentService forPeriod(DocumentKind kind, Optional<ReportPeriod> period) {
        return period.map(chosen -> forPeriod(kind, chosen)).orElse(this);
    }

    /**
     * Writes the document into a folder, with one file for each format, named {@code <kind>-<language>.<format>}. All
     * formats are written from the same content.
     *
     * @throws Problem if the folder or a file cannot be written
     */
    public List<ExportedFile> export(DocumentKind kind, Language language, List<DocumentFormat> formats, Path folder) {
        return write(kind, compose(kind, language), formats, folder);
    }

    /** Writes a composed document as {@link #export} does. */
    public List<ExportedFile> write(DocumentKind kind, DocumentContent content, List<DocumentFormat> formats,
            Path folder) {
        return write(kind, content, formats, new ExportFolder(folder));
    }

    /** Writes a composed document as {@link #export} does, into a folder that may change the names of the files. */
    public List<ExportedFile> write(DocumentKind kind, DocumentContent content, List<DocumentFormat> formats,
            ExportFolder target) {
        String name = kind.key() + "-" + content.info().language().tag();
        List<Message> cautions = composer(kind).cautions(content.info().language());
        return formats.stream()
                .map(format -> target.write(name, writer(kind, format, content), content).with(cautions))
                .toList();
    }

    /**
     * Writes a composed document as Word or PDF.
     *
     * @return warnings about content that could not be shown exactly
     */
    public List<Message> write(DocumentContent content, DocumentFormat format, OutputStream out) throws IOException {
        return writers.get(format).write(content, out);
    }

    private DocumentWriter writer(DocumentKind kind, DocumentFormat format, DocumentContent content) {
        return format == DocumentFormat.XLSX && composer(kind) instanceof Composer.OfTables composer
                ? new WorkbookWriter(workbooks, composer.tables(content))
                : writers.get(format);
    }
}
