package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.ExportFolder;
import org.tomes.document.ExportedFile;
import org.tomes.document.compose.ExcerptOptions;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.release.CurrentVersions;
import org.tomes.ledger.RecordType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists documents and exports them. */
@Command(name = "document", subcommands = {DocumentCommand.ListAll.class, DocumentNewCommand.class,
    DocumentAttachCommand.class, DocumentCommand.Export.class, DocumentStatementsCommand.class,
    DocumentStatementLinkCommand.class, DocumentAnnexCommand.class, DocumentTextCommand.class,
    DocumentVersionCommands.ListAll.class, DocumentVersionCommands.Draft.class, DocumentVersionCommands.Discard.class,
    DocumentVersionCommands.Submit.class, DocumentVersionCommands.Approve.class, DocumentVersionCommands.Reject.class,
    DocumentVersionCommands.Revise.class, DocumentReleaseCommands.Release.class, DocumentReleaseCommands.Save.class,
    DocumentReleaseCommands.Verify.class, DocumentVersionCommands.Diff.class, DocumentRedlineCommand.class,
    AuditPackCommand.class, DocumentAcknowledgeCommands.Acknowledge.class, DocumentAcknowledgeCommands.ListAll.class})
final class DocumentCommand extends CommandGroup {

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Map<String, ReviewStatus> reviews = register.records().reviews().of(RecordType.DOCUMENT);
            List<CurrentVersions> states = register.documents()
                    .composition()
                    .kinds()
                    .stream()
                    .map(kind -> CurrentVersions.of(kind, register.documents().versions().of(kind)))
                    .toList();
            return output.reply(
                    () -> JsonObject.of("documents", states,
                            state -> json(state, names(register.documents().composition().formats(state.kind())),
                                    reviews.get(state.kind().key()), output.texts())),
                    () -> output.table(states, column("document.field.key", state -> state.kind().key()),
                            column("document.field.title", state -> state.kind().title(output.texts())),
                            column("version.field.state", "version", state -> state.displayedVersion().state()),
                            column("version.field.number", state -> state.displayedVersion().number()),
                            column("version.field.nextReview",
                                    state -> nextReview(state, reviews.get(state.kind().key()))),
                            column("document.field.formats",
                                    state -> names(register.documents().composition().formats(state.kind())))));
        }

        /**
         * Returns the date of the next review; before the release, the date specified for the version, as in the
         * document itself.
         */
        private static Optional<LocalDate> nextReview(CurrentVersions state, ReviewStatus review) {
            return Optional.ofNullable(review)
                    .flatMap(ReviewStatus::next)
                    .or(() -> state.displayedVersion().nextReview());
        }

        private static JsonObject json(CurrentVersions state, List<String> formats, ReviewStatus review, Texts texts) {
            return JsonObject.of("key", state.kind().key())
                    .with("title", state.kind().title(texts))
                    .with("formats", formats)
                    .with("state", state.displayedVersion().state())
                    .with("version", state.displayedVersion().number())
                    .with("nextReview", nextReview(state, review))
                    .with("review", review == null ? null : review.state())
                    .with("draft", state.newer()
                            .map(draft -> JsonObject.of("version", draft.number()).with("state", draft.state())));
        }
    }

    /** The language of the call is also that of the document. */
    @Command(name = "export")
    static final class Export extends OpenRegisterCommand {

        @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.key")
        private String key;

        @Option(names = "--format", descriptionKey = "tomes.option.format", paramLabel = "FORMAT", split = ",")
        private List<String> formats = List.of();

        @Option(names = "--out", descriptionKey = "tomes.option.out", paramLabel = "DIR", required = true)
        private Path out;

        @Option(names = "--with-annexes", descriptionKey = "tomes.option.with-annexes")
        private boolean annexes;

        @Option(names = "--sections", descriptionKey = "tomes.option.sections", paramLabel = "SECTION", split = ",")
        private List<String> sections = List.of();

        @Option(names = "--heading-offset", descriptionKey = "tomes.option.heading-offset", paramLabel = "N")
        private int headingOffset;

        @Mixin
        private PeriodOptions period;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            DocumentKind kind = kind(key, register);
            ExcerptOptions excerpt = new ExcerptOptions(sections, headingOffset);
            List<DocumentFormat> possible = possible(register, kind, excerpt);
            if (kind.isAttached()) {
                return AttachedFilesOutput.write(register, register.documents().versions().current(kind),
                        formats.isEmpty() ? possible
                                : formats.stream().map(format -> format(format, possible)).toList(),
                        new ExportFolder(out), output);
            }
            List<DocumentFormat> chosen = formats.isEmpty() ? possible
                    : formats.stream().map(format -> format(format, possible)).distinct().toList();
            DocumentService documents = period.documents(register, kind);
            DocumentContent whole = (annexes ? documents.withAnnexes(kind) : documents).compose(kind,
                    root().language());
            List<ExportedFile> files = documents.write(kind, excerpt.isWholeDocument() ? whole : excerpt.of(whole),
                    chosen, out);
            files.stream().flatMap(file -> file.warnings().stream()).distinct().forEach(output::note);
            DocumentTextCommand.noteMissingParts(register, kind, root().language(), output);
            return output.reply(() -> JsonObject.of("documents", files, file -> json(kind, file)),
                    () -> files.forEach(file -> output.line(file.path().toString())));
        }

        /**
         * Returns the formats possible for an excerpt. An excerpt as a PDF file is a separate document, so its headings
         * must start at level 1.
         */
        private static List<DocumentFormat> possible(OpenRegister register, DocumentKind kind, ExcerptOptions excerpt) {
            List<DocumentFormat> possible = register.documents().composition().formats(kind);
            if (excerpt.isWholeDocument()) {
                return possible;
            }
            if (kind.isAttached()) {
                throw new Problem(ProblemKind.USAGE, Message.of("document.attachedExcerpt", kind.title()));
            }
            return possible.stream()
                    .filter(format -> format == DocumentFormat.DOCX
                            || format == DocumentFormat.PDF && excerpt.headingOffset() == 0)
                    .toList();
        }

        private static DocumentFormat format(String written, List<DocumentFormat> possible) {
            return possible.stream()
                    .filter(format -> format.extension().equals(written.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                            Message.of("document.unknownFormat", written.strip(), String.join(", ", names(possible)))));
        }

        private JsonObject json(DocumentKind kind, ExportedFile file) {
            return JsonObject.of("key", kind.key())
                    .with("language", root().language().tag())
                    .with("format", file.format().extension())
                    .with("file", file.path());
        }
    }

    /**
     * @throws Problem if there is no document with this key
     */
    static DocumentKind kind(String key, OpenRegister register) {
        List<DocumentKind> kinds = register.documents().composition().kinds();
        return kinds.stream()
                .filter(kind -> kind.key().equalsIgnoreCase(key.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("document.unknownKind", key,
                        kinds.stream().map(DocumentKind::key).collect(Collectors.joining(", ")))));
    }

    private static List<String> names(List<DocumentFormat> formats) {
        return formats.stream().map(DocumentFormat::extension).toList();
    }
}
