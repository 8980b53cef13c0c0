package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.compare.SectionDifference;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.ReleaseBlocked;
import org.tomes.document.release.VersionNumber;
import org.tomes.document.release.VersionStep;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordType;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that take a version of a document from draft to approval, and that show versions. */
final class DocumentVersionCommands {

    private DocumentVersionCommands() {
    }

    /** A command for one document. */
    abstract static class OfDocument extends OpenRegisterCommand {

        @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "tomes.parameter.key")
        private String key;

        @Override
        final int run(OpenRegister register, CommandOutput output) {
            try {
                return run(register, DocumentCommand.kind(key, register), output);
            } catch (ReleaseBlocked blocked) {
                if (output.isJson()) {
                    output.reply(() -> blocked(blocked, output), blocked.sentence());
                }
                throw blocked;
            }
        }

        private JsonObject blocked(ReleaseBlocked blocked, CommandOutput output) {
            boolean measures = blocked.recordType() == RecordType.MEASURE;
            return JsonObject.of("key", key)
                    .with("released", false)
                    .with("reason", output.texts().get(blocked.sentence()))
                    .with(measures ? "measures" : "findings", blocked.records(),
                            blockingRecord -> JsonObject.of(measures ? "code" : "id", blockingRecord.id())
                                    .with(measures ? "title" : "resource", blockingRecord.title()));
        }

        abstract int run(OpenRegister register, DocumentKind kind, CommandOutput output);

        static int written(DocumentVersion version, OpenRegister register, CommandOutput output) {
            return output.reply(
                    () -> JsonObject.of("version", DocumentVersionJson.of(register, output.texts()).of(version)),
                    Message.of("version.moved", version.kind().key(), version.number().toString(),
                            output.texts().name("version", version.state())));
        }
    }

    /** The details of a version that can be given before it is submitted. */
    static final class Facts {

        @Option(names = "--number", paramLabel = "1.1", defaultValue = "",
                descriptionKey = "tomes.option.version-number")
        private String number;

        @Option(names = "--summary", paramLabel = "TEXT", defaultValue = "",
                descriptionKey = "tomes.option.version-summary")
        private String summary;

        @Option(names = "--next-review", paramLabel = "D", defaultValue = "",
                descriptionKey = "tomes.option.next-review")
        private String nextReview;

        @Option(names = "--author", paramLabel = "NAME", defaultValue = "",
                descriptionKey = "tomes.option.version-author")
        private String author;

        boolean isEmpty() {
            return Stream.of(number, summary, nextReview, author).allMatch(String::isBlank);
        }

        DocumentVersion in(DocumentVersion version, OpenRegister register) {
            VersionNumber chosen = number.isBlank() ? version.number()
                    : VersionNumber.read(number)
                            .orElseThrow(
                                    () -> new Problem(ProblemKind.USAGE, Message.of("version.notANumber", number)));
            DocumentVersion changed = version.with(chosen, summary.isBlank() ? version.summary() : summary.strip(),
                    nextReview.isBlank() ? version.nextReview() : DateOptions.read("--next-review", nextReview));
            return author.isBlank() ? changed
                    : changed.withAuthor(Optional.of(author).map(register.records().people()::get).map(Person::id));
        }
    }

    /** Returns the draft with the details given in the call; a first version needs no summary. */
    static DocumentVersion prepared(OpenRegister register, DocumentKind kind, Facts facts, Actor actor, Texts texts) {
        DocumentVersion working = register.documents().versions().working(kind);
        DocumentVersion changed = facts.in(working, register);
        boolean first = register.documents()
                .versions()
                .of(kind)
                .stream()
                .noneMatch(version -> version.state().isReleased());
        if (first && changed.summary().isBlank()) {
            changed = changed.with(changed.number(), texts.get("version.firstSummary"), changed.nextReview());
        }
        return changed.equals(working) ? working : register.documents().versions().save(actor, changed);
    }

    @Command(name = "versions")
    static final class ListAll extends OfDocument {

        @Override
        int run(OpenRegister register, DocumentKind kind, CommandOutput output) {
            List<DocumentVersion> versions = register.documents().versions().of(kind);
            DocumentVersionJson json = DocumentVersionJson.of(register, output.texts());
            return output.reply(() -> JsonObject.of("versions", versions, json::of), () -> output.table(versions,
                    column("version.field.number", DocumentVersion::number),
                    column("version.field.state", "version", DocumentVersion::state),
                    column("version.field.released", version -> version.released()
                            .map(release -> release.at().atZone(root().context().clock().getZone()).toLocalDate())),
                    column("version.field.author", version -> json.names().of(version.approval().author())),
                    column("version.field.approver", version -> json.names().of(version.approval().approver())),
                    column("version.field.nextReview", DocumentVersion::nextReview),
                    column("version.field.summary", DocumentVersion::summary)));
        }
    }

    @Command(name = "draft")
    static final class Draft extends OfDocument {

        @Mixin
        private Facts facts;

        @Override
        int run(OpenRegister register, DocumentKind kind, CommandOutput output) {
            DocumentVersion changed = facts.in(register.documents().versions().working(kind), register);
            Actor actor = actor(register);
            return written(register.documents().versions().save(actor, changed), register, output);
        }
    }

    @Command(name = "discard")
    static final class Discard extends OfDocument {

        @Override
        int run(OpenRegister register, DocumentKind kind, CommandOutput output) {
            DocumentVersion working = register.documents().versions().working(kind);
            if (working.revision() == 0) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.version.noDraft", kind.key()));
            }
            register.documents().versions().discard(actor(register), working);
            output.note(Message.of("version.discarded", kind.key(), working.number().toString()));
            return 0;
        }
    }

    @Command(name = "submit")
    static final class Submit extends OfDocument {

        @Mixin
        private Facts facts;

        @Mixin
        private PeriodOptions period;

        @Option(names = "--deviation-reason", paramLabel = "TEXT", defaultValue = "",
                descriptionKey = "tomes.option.deviation-reason")
        private String deviationReason;

        @Override
        int run(OpenRegister register, DocumentKind kind, CommandOutput output) {
            Actor actor = actor(register);
            DocumentVersion working = register.documents().versions().working(kind);
            DocumentVersion changed = working.state().isFrozen() && facts.isEmpty() ? working
                    : prepared(register, kind, facts, actor, output.texts());
            DocumentVersion submitted = register.documents()
                    .versions()
                    .applyStep(actor, changed, VersionStep.SUBMIT, deviationReason, period.documents(register, kind));
            register.documents().releaseChecks().of(submitted).forEach(check -> output.note(check.sentence()));
            return written(submitted, register, output);
        }
    }

    /** A step that requires only the acting person and a reason. */
    abstract static class OneStep extends OfDocument {

        String remark() {
            return "";
        }

        @Override
        final int run(OpenRegister register, DocumentKind kind, CommandOutput output) {
            return written(register.documents()
                    .versions()
                    .applyStep(actor(register), register.documents().versions().working(kind),
                            CliConstants.parse(VersionStep.class, spec().name()), remark()),
                    register, output);
        }
    }

    @Command(name = "approve")
    static final class Approve extends OneStep {

        @Option(names = "--remark", paramLabel = "R", defaultValue = "", descriptionKey = "tomes.option.step-remark")
        private String remark;

        @Override
        String remark() {
            return remark;
        }
    }

    @Command(name = "reject")
    static final class Reject extends OneStep {

        @Option(names = "--reason", paramLabel = "R", defaultValue = "", descriptionKey = "tomes.option.reason")
        private String reason;

        @Override
        String remark() {
            return reason;
        }
    }

    @Command(name = "revise")
    static final class Revise extends OneStep {
    }

    /** Shows how the second version differs from the first. */
    @Command(name = "diff")
    static final class Diff extends OfDocument {

        @Parameters(index = "1", paramLabel = "V1", descriptionKey = "tomes.parameter.version-before")
        private String before;

        @Parameters(index = "2", paramLabel = "V2", descriptionKey = "tomes.parameter.version-after")
        private String after;

        @Override
        int run(OpenRegister register, DocumentKind kind, CommandOutput output) {
            DocumentVersion from = register.documents().versions().get(kind, before);
            DocumentVersion to = register.documents().versions().get(kind, after);
            List<SectionDifference> sections = register.documents().releases().compare(from, to, root().language());
            return output.reply(() -> JsonObject.of("from", from.number())
                    .with("to", to.number())
                    .with("sections", sections, Diff::json), () -> print(from, to, sections, output));
        }

        private static void print(DocumentVersion from, DocumentVersion to, List<SectionDifference> sections,
                CommandOutput output) {
            if (sections.isEmpty()) {
                output.line(
                        output.texts().get("version.noDifference", from.number().toString(), to.number().toString()));
            }
            for (SectionDifference section : sections) {
                output.line(output.texts().get("version.change." + section.change().name(), section.title()));
                LineDifferencePrinter.print(section.lines(), output);
            }
        }

        private static JsonObject json(SectionDifference section) {
            return JsonObject.of("title", section.title())
                    .with("anchor", section.anchor())
                    .with("change", section.change())
                    .with("lines", LineDifferencePrinter.json(section.lines()));
        }
    }
}
