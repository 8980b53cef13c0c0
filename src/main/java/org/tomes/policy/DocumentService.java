package org.tomes.policy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.policy.cloud.CloudSecurityPolicy;
import org.tomes.policy.content.DocumentContent;
import org.tomes.policy.soa.StatementOfApplicability;
import org.tomes.sheet.Workbooks;
import org.tomes.text.Language;

/** Composes the documents of one register and exports them. */
public final class DocumentService {

    private final Clock clock;
    private final DocumentSources sources;
    private final Map<DocumentFormat, DocumentWriter> writers;
    private final Workbooks workbooks;

    public DocumentService(Clock clock, DocumentSources sources, Map<DocumentFormat, DocumentWriter> writers, Workbooks workbooks) {
        this.workbooks = workbooks;
        this.clock = clock;
        this.sources = sources;
        this.writers = Map.copyOf(writers);
    }

    /** The formats that documents can be exported in, in the order of their declaration. */
    public List<DocumentFormat> formats() {
        return writers.keySet().stream().sorted().toList();
    }

    /** Those that this document can be exported in: only some are tables too, and so also spreadsheets. */
    public List<DocumentFormat> formats(DocumentKind kind) {
        return kind == DocumentKind.STATEMENT_OF_APPLICABILITY
                ? Stream.concat(formats().stream(), Stream.of(DocumentFormat.XLSX)).distinct().sorted().toList() : formats();
    }

    /** The document as the register stands at this moment. */
    public DocumentContent compose(DocumentKind kind, Language language) {
        return switch (kind) {
            case CLOUD_SECURITY_POLICY -> new CloudSecurityPolicy(clock.getZone()).compose(sources.policyFacts(clock), language);
            case STATEMENT_OF_APPLICABILITY -> new StatementOfApplicability(clock.getZone())
                    .compose(sources.soaFacts(clock, language), language);
        };
    }

    /**
     * Writes the document into a folder, one file a format, named {@code <kind>-<language>.<format>}. All formats are
     * written from the same content.
     *
     * @throws org.tomes.problem.Problem where the folder or a file cannot be written
     */
    public List<ExportedFile> export(DocumentKind kind, Language language, List<DocumentFormat> formats, Path folder) {
        return write(kind, compose(kind, language), formats, folder);
    }

    /** As {@link #export}, for a document that is composed already. */
    public List<ExportedFile> write(DocumentKind kind, DocumentContent content, List<DocumentFormat> formats, Path folder) {
        ExportFolder target = new ExportFolder(folder);
        String name = kind.key() + "-" + content.info().language().tag();
        return formats.stream().map(format -> target.write(name, writer(kind, format, content.info().language()), content)).toList();
    }

    private DocumentWriter writer(DocumentKind kind, DocumentFormat format, Language language) {
        return kind == DocumentKind.STATEMENT_OF_APPLICABILITY && format == DocumentFormat.XLSX
                ? new WorkbookDocument(workbooks, sources.soaTables(language)) : writers.get(format);
    }
}
