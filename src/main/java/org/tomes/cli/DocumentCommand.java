package org.tomes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import org.tomes.document.release.DocumentState;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "document", subcommands = {DocumentCommand.ListAll.class, DocumentNewCommand.class,
    DocumentAttachCommand.class, DocumentCommand.Export.class, DocumentStatementsCommand.class,
    DocumentKeepCommand.class, DocumentAnnexCommand.class, DocumentTextCommand.class,
    DocumentVersionCommands.ListAll.class, DocumentVersionCommands.Draft.class, DocumentVersionCommands.Discard.class,
    DocumentVersionCommands.Submit.class, DocumentVersionCommands.Approve.class, DocumentVersionCommands.Reject.class,
    DocumentVersionCommands.Revise.class, DocumentReleaseCommands.Release.class, DocumentReleaseCommands.Save.class,
    DocumentReleaseCommands.Verify.class, DocumentVersionCommands.Diff.class, DocumentRedlineCommand.class,
    DocumentPackCommand.class, DocumentAcknowledgeCommands.Acknowledge.class,
    DocumentAcknowledgeCommands.ListAll.class})
final class DocumentCommand extends CommandGroup {

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Map<String, ReviewStatus> reviews = register.records().reviews().of("document");
            List<DocumentState> states = register.documents()
                    .composition()
                    .kinds()
                    .stream()
                    .map(kind -> DocumentState.of(kind, register.documents().versions().of(kind)))
                    .toList();
            if (output.isJson()) {
                output.json(Map.of("documents", states.stream()
                        .map(state -> json(state, names(register.documents().composition().formats(state.kind())),
                                reviews.get(state.kind().key()), output.texts()))
                        .toList()));
                return 0;
            }
            output.table(
                    List.of(output.texts().get("policy.field.key"), output.texts().get("policy.field.title"),
                            output.texts().get("version.field.state"), output.texts().get("version.field.number"),
                            output.texts().get("version.field.nextReview"), output.texts().get("policy.field.formats")),
                    states.stream()
                            .map(state -> List.of(state.kind().key(), state.kind().title(output.texts()),
                                    output.texts().name("version", state.shown().state()),
                                    state.shown().number().toString(),
                                    nextReview(state, reviews.get(state.kind().key())).orElse(""),
                                    String.join(", ", names(register.documents().composition().formats(state.kind())))))
                            .toList());
            return 0;
        }

        /** Returns the date given for the version before its release, as the document itself shows it. */
        private static Optional<String> nextReview(DocumentState state, ReviewStatus review) {
            return Optional.ofNullable(review)
                    .flatMap(ReviewStatus::next)
                    .or(() -> state.shown().nextReview())
                    .map(Object::toString);
        }

        private static Map<String, Object> json(DocumentState state, List<String> formats, ReviewStatus review,
                Texts texts) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("key", state.kind().key());
            json.put("title", state.kind().title(texts));
            json.put("formats", formats);
            json.put("state", state.shown().state());
            json.put("version", state.shown().number().toString());
            json.put("nextReview", nextReview(state, review).orElse(null));
            json.put("review", review == null ? null : review.state());
            json.put("draft",
                    state.beside()
                            .map(draft -> JsonObject.of("version", draft.number().toString(), "state", draft.state()))
                            .orElse(null));
            return json;
        }
    }

    /** The language of the call is also that of the document. */
    @Command(name = "export")
    static final class Export extends RegisterCommand {

        @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.key")
        private String key;

        @Option(names = "--format", descriptionKey = "tomes.option.format", paramLabel = "FORMAT", split = ",")
        private List<String> formats = List.of();

        @Option(names = "--out", descriptionKey = "tomes.option.out", paramLabel = "DIR", required = true)
        private Path out;

        @Option(names = "--with-annexes", descriptionKey = "tomes.option.with-annexes")
        private boolean annexes;

        @Mixin
        private PeriodOptions period;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            DocumentKind kind = kind(key, register);
            List<DocumentFormat> possible = register.documents().composition().formats(kind);
            if (kind.isAttached()) {
                return AttachedFilesOutput.write(register, register.documents().versions().current(kind),
                        formats.isEmpty() ? possible
                                : formats.stream().map(format -> format(format, possible)).toList(),
                        new ExportFolder(out), output);
            }
            List<DocumentFormat> wanted = formats.isEmpty() ? possible
                    : formats.stream().map(format -> format(format, possible)).distinct().toList();
            DocumentService documents = period.documents(register, kind);
            List<ExportedFile> files = (annexes ? documents.withAnnexes(kind) : documents).export(kind,
                    root().language(), wanted, out);
            files.stream().flatMap(file -> file.warnings().stream()).distinct().forEach(output::note);
            DocumentTextCommand.noteLost(register, kind, root().language(), output);
            if (output.isJson()) {
                output.json(Map.of("documents", files.stream().map(file -> json(kind, file)).toList()));
            } else {
                files.forEach(file -> output.line(file.path().toString()));
            }
            return 0;
        }

        private static DocumentFormat format(String written, List<DocumentFormat> possible) {
            return possible.stream()
                    .filter(format -> format.extension().equals(written.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                            Message.of("policy.unknownFormat", written.strip(), String.join(", ", names(possible)))));
        }

        private Map<String, Object> json(DocumentKind kind, ExportedFile file) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("key", kind.key());
            json.put("language", root().language().tag());
            json.put("format", file.format().extension());
            json.put("file", file.path().toString());
            return json;
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
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("policy.unknownKind", key,
                        kinds.stream().map(DocumentKind::key).collect(Collectors.joining(", ")))));
    }

    private static List<String> names(List<DocumentFormat> formats) {
        return formats.stream().map(DocumentFormat::extension).toList();
    }
}
