package org.tomes.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.ExportFolder;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.FileVerification;
import org.tomes.document.release.ReleaseRecord;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.ReleasedFile;
import org.tomes.document.release.VersionState;
import org.tomes.document.release.VersionStep;
import org.tomes.ledger.Actor;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that release documents, save released files, and verify whether a file is a release. */
final class DocumentReleaseCommands {

    private DocumentReleaseCommands() {
    }

    /** The files to write and their folder. */
    static final class Target {

        @Option(names = "--format", descriptionKey = "tomes.option.format", paramLabel = "FORMAT", split = ",")
        private List<String> formats = List.of();

        @Option(names = "--out", descriptionKey = "tomes.option.out", paramLabel = "DIR", required = true)
        private Path out;

        List<DocumentFormat> formats() {
            return formats.isEmpty() ? ReleaseService.FORMATS
                    : formats.stream().map(Target::format).distinct().toList();
        }

        private static DocumentFormat format(String written) {
            return ReleaseService.FORMATS.stream()
                    .filter(format -> format.extension().equals(written.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                            Message.of("version.unknownFormat", written.strip(),
                                    ReleaseService.FORMATS.stream()
                                            .map(DocumentFormat::extension)
                                            .collect(Collectors.joining(", ")))));
        }

        /**
         * @throws Problem if the folder cannot be written
         */
        ExportFolder folder() {
            ExportFolder folder = new ExportFolder(out);
            folder.check();
            return folder;
        }

        /** Writes the stored bytes of a release; if writing fails, nothing is lost. */
        List<Path> write(OpenRegister register, DocumentVersion version, Language language, List<DocumentFormat> chosen,
                ExportFolder folder) {
            try {
                return chosen.stream()
                        .map(format -> version.file(language, format).orElseThrow())
                        .map(file -> folder.write(ReleaseService.fileName(version, file.language(), file.format()),
                                out -> {
                                    register.documents().releases().write(file, out);
                                    return null;
                                }))
                        .toList();
            } catch (Problem e) {
                throw new Problem(e.kind(), Message.of("cli.version.keptNotWritten", e.sentence(),
                        version.number().toString(), version.kind().key()), e);
            }
        }
    }

    private static int files(DocumentVersion version, Language language, List<DocumentFormat> formats, List<Path> paths,
            OpenRegister register, CommandOutput output) {
        return output.reply(
                () -> JsonObject.of("version", DocumentVersionJson.of(register, output.texts()).of(version))
                        .with("documents", json(version, language, formats, paths)),
                () -> paths.forEach(path -> output.line(path.toString())));
    }

    private static List<JsonObject> json(DocumentVersion version, Language language, List<DocumentFormat> formats,
            List<Path> paths) {
        List<JsonObject> files = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            files.add(JsonObject.of("key", version.kind().key())
                    .with("version", version.number())
                    .with("state", version.state())
                    .with("language", language.tag())
                    .with("format", formats.get(i).extension())
                    .with("sha256", version.file(language, formats.get(i)).map(ReleasedFile::sha256))
                    .with("file", paths.get(i)));
        }
        return files;
    }

    /**
     * Releases the approved version, in the language of the call. If no version is approved, this language is added to
     * the version in force, and the files of this version are written again.
     */
    @Command(name = "release")
    static final class Release extends DocumentVersionCommands.OfDocument {

        @Mixin
        private Target target;

        @Mixin
        private DocumentVersionCommands.Facts facts;

        @Mixin
        private PeriodOptions period;

        @Option(names = "--approved-by", paramLabel = "PERSON", descriptionKey = "tomes.option.approved-by")
        private String approvedBy;

        @Option(names = "--deviation-reason", paramLabel = "TEXT", defaultValue = "",
                descriptionKey = "tomes.option.deviation-reason")
        private String deviationReason;

        @Override
        int run(OpenRegister register, DocumentKind kind, CommandOutput output) {
            Language language = root().language();
            List<DocumentFormat> formats = target.formats();
            register.documents().versions().requireReleasable(kind);
            Actor actor = actor(register);
            DocumentVersion working = register.documents().versions().working(kind);
            Optional<DocumentVersion> inForce = register.documents().versions().findInForce(kind);
            boolean again = inForce.isPresent() && approvedBy == null && facts.isEmpty()
                    && working.state() != VersionState.APPROVED;
            if (approvedBy == null && !again && working.state() != VersionState.APPROVED) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.version.notReleasable",
                        register.documents().versions().refusal(actor, working, VersionStep.RELEASE, "").orElseThrow(),
                        kind.key()));
            }
            DocumentVersion prepared = versionWithFacts(register, working, actor, output);
            ExportFolder folder = target.folder();
            folder.check();
            if (again) {
                if (working.revision() > 0) {
                    output.note(Message.of("version.releasedAgain", inForce.get().number().toString(),
                            working.number().toString(), Message.of("version.versionState." + working.state().name())));
                }
                return write(register.documents().releases().addLanguage(actor, inForce.get(), language, folder::check),
                        language, formats, folder, register, output);
            }
            register.documents().releaseChecks().of(prepared).forEach(remark -> output.note(remark.sentence()));
            DocumentVersion approved = approvedBy == null ? prepared : approve(register, kind, prepared, actor, output);
            return write(register.documents().releases().release(actor, approved, List.of(language), folder::check),
                    language, formats, folder, register, output);
        }

        /**
         * Returns the version that the call refers to. A submitted version is released unchanged or not at all: a
         * number or summary specified only in the call must not be ignored silently.
         */
        private DocumentVersion versionWithFacts(OpenRegister register, DocumentVersion working, Actor actor,
                CommandOutput output) {
            DocumentVersion changed = facts.in(working, register);
            boolean renumbered = !changed.number().equals(working.number());
            if (!working.state().isFrozen()) {
                if (renumbered && working.revision() > 0) {
                    output.note(
                            Message.of("version.renumbered", working.number().toString(), changed.number().toString()));
                }
                return working;
            }
            if (renumbered) {
                throw new Problem(ProblemKind.USAGE,
                        Message.of("cli.version.otherNumber", working.number().toString(), changed.number().toString(),
                                Message.of("version.versionState." + working.state().name()), working.kind().key()));
            }
            return changed.equals(working) ? working : register.documents().versions().save(actor, changed);
        }

        /** Records an approval that was given elsewhere, such as on paper. */
        private DocumentVersion approve(OpenRegister register, DocumentKind kind, DocumentVersion working, Actor actor,
                CommandOutput output) {
            Actor approver = root().context().actors().actor(register, Optional.of(approvedBy));
            return switch (working.state()) {
                case DRAFT -> {
                    DocumentVersion ready = DocumentVersionCommands.prepared(register, kind, facts, actor,
                            output.texts());
                    DocumentVersion submitted = register.documents()
                            .versions()
                            .applyStep(actor, ready, VersionStep.SUBMIT, deviationReason,
                                    period.documents(register, kind));
                    yield register.documents().versions().applyStep(approver, submitted, VersionStep.APPROVE, "");
                }
                case IN_REVIEW -> {
                    register.documents().releases().requireCurrent(working);
                    yield register.documents().versions().applyStep(approver, working, VersionStep.APPROVE, "");
                }
                default -> working;
            };
        }

        private int write(ReleaseService.Result result, Language language, List<DocumentFormat> formats,
                ExportFolder folder, OpenRegister register, CommandOutput output) {
            result.warnings().forEach(output::note);
            if (result.version().kind().isAttached()) {
                return AttachedFilesOutput.write(register, result.version(), formats, folder, output);
            }
            List<Path> paths = target.write(register, result.version(), language, formats, folder);
            folder.replaced().forEach(output::note);
            return files(result.version(), language, formats, paths, register, output);
        }
    }

    /**
     * Writes the files of a version again, byte for byte; for an unreleased one, the files that would be released now.
     */
    @Command(name = "save")
    static final class Save extends DocumentVersionCommands.OfDocument {

        @Mixin
        private Target target;

        @Option(names = "--number", paramLabel = "1.1", defaultValue = "",
                descriptionKey = "tomes.option.version-number")
        private String number;

        @Override
        int run(OpenRegister register, DocumentKind kind, CommandOutput output) {
            Language language = root().language();
            DocumentVersion version = number.isBlank()
                    ? register.documents()
                            .versions()
                            .findInForce(kind)
                            .orElseGet(() -> register.documents().versions().working(kind))
                    : register.documents().versions().get(kind, number);
            List<DocumentFormat> formats = target.formats();
            if (kind.isAttached()) {
                return AttachedFilesOutput.write(register, version, formats, target.folder(), output);
            }
            if (version.state().isReleased() && version.files(language).isEmpty()) {
                throw new Problem(ProblemKind.USAGE,
                        Message.of("version.otherLanguage", version.number().toString(), kind.key(), language.tag()));
            }
            ExportFolder folder = target.folder();
            List<Path> paths = version.state().isReleased() ? target.write(register, version, language, formats, folder)
                    : register.documents().releases().draw(version, language, formats, folder);
            folder.replaced().forEach(output::note);
            return files(version, language, formats, paths, register, output);
        }
    }

    /** Verifies a file; exit code 1 if the file is not a release of this register, or differs from the release. */
    @Command(name = "verify")
    static final class Verify extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.verify-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            FileVerification verdict = register.documents().releases().verify(InputFileFinder.release(file));
            output.reply(() -> JsonObject.of("file", file)
                    .with("sha256", verdict.sha256())
                    .with("outcome", verdict.outcome())
                    .with("key", verdict.version().map(version -> version.kind().key()))
                    .with("version", verdict.version().map(DocumentVersion::number))
                    .with("state", verdict.version().map(DocumentVersion::state))
                    .with("language", verdict.file().map(releasedFile -> releasedFile.language().tag()))
                    .with("format", verdict.file().map(releasedFile -> releasedFile.format().extension()))
                    .with("expectedSha256", verdict.file().map(ReleasedFile::sha256))
                    .with("released", verdict.version().flatMap(DocumentVersion::released).map(ReleaseRecord::at))
                    .with("claims", verdict.claimed()), output.texts().get(verdict.sentence(output.texts())));
            return verdict.isUnaltered() ? 0 : ProblemKind.CHECK_FAILED.exitCode();
        }
    }
}
