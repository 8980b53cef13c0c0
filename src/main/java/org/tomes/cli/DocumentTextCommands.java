package org.tomes.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.ParseResult;
import org.tomes.document.text.SectionFile;
import org.tomes.document.text.SectionStatus;
import org.tomes.document.text.SectionStatus.State;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.SuggestionDifferences;
import org.tomes.document.text.TextFault;
import org.tomes.document.text.TextParser;
import org.tomes.document.text.TextService.Taken;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that write sections of a document's text, and compare them with the suggested text. */
final class DocumentTextCommands {

    private DocumentTextCommands() {
    }

    /** A command that writes one section. */
    abstract static class Writing extends OpenRegisterCommand {

        /** A file in a different format has thousands of errors; the first errors are sufficient. */
        private static final int MAX_FAULTS_PRINTED = 20;

        @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.key")
        private String key;

        DocumentKind kind(OpenRegister register) {
            return DocumentCommand.kind(key, register);
        }

        /** Prints the written text, and on stderr the parts that will not be rendered as intended. */
        int wrote(OpenRegister register, EditedSection stored, String key, CommandOutput output) {
            ParseResult parsed = TextParser.parse(stored.text());
            List<String> sections = register.documents()
                    .texts()
                    .all(stored.kind(), stored.language())
                    .stream()
                    .map(SectionStatus::key)
                    .toList();
            List<TextFault> faults = Stream
                    .concat(parsed.faults().stream(),
                            register.documents()
                                    .composition()
                                    .vocabulary(stored.kind())
                                    .check(parsed.uses(), sections)
                                    .stream())
                    .sorted((fault, other) -> Integer.compare(fault.line(), other.line()))
                    .toList();
            faults.stream().limit(MAX_FAULTS_PRINTED).forEach(fault -> output.note(sentence(fault)));
            if (faults.size() > MAX_FAULTS_PRINTED) {
                output.note(Message.of("draft.moreFaults", faults.size() - MAX_FAULTS_PRINTED));
            }
            DocumentTextCommand.noteMissingParts(register, stored.kind(), stored.language(), output);
            return output.reply(
                    () -> JsonObject.of("section",
                            DocumentTextCommand.json(
                                    register.documents().texts().get(stored.kind(), stored.key(), stored.language()))),
                    Message.of(key, stored.title(), stored.key()));
        }

        private static Message sentence(TextFault fault) {
            return Message.of("draft.atLine", fault.line(), fault.message());
        }
    }

    /** A command for an existing section. */
    abstract static class OfSection extends Writing {

        @Option(names = "--section", descriptionKey = "tomes.option.section", paramLabel = "SECTION", required = true)
        private String section;

        SectionStatus section(OpenRegister register) {
            return register.documents().texts().get(kind(register), section, root().language());
        }
    }

    @Command(name = "set")
    static final class SetText extends OfSection {

        @Option(names = "--file", descriptionKey = "tomes.option.section-file", paramLabel = "FILE", required = true)
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            EditedSection stored = section(register).record();
            SectionFile text = SectionFile.read(InputFileFinder.text(file));
            EditedSection changed = stored.withText(text.title().orElse(stored.title()), text.text());
            return wrote(register, register.documents().texts().save(actor(register), changed), "draft.saved", output);
        }
    }

    @Command(name = "add")
    static final class Add extends Writing {

        @Option(names = "--file", descriptionKey = "tomes.option.section-file", paramLabel = "FILE", required = true)
        private Path file;

        @Option(names = "--after", descriptionKey = "tomes.option.section-after", paramLabel = "SECTION",
                defaultValue = "")
        private String after;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            DocumentKind kind = kind(register);
            Optional<String> before = Optional.of(after)
                    .filter(candidate -> !candidate.isBlank())
                    .map(candidate -> register.documents().texts().get(kind, candidate, root().language()).key());
            SectionFile text = SectionFile.read(InputFileFinder.text(file));
            String title = text.title()
                    .orElseThrow(() -> new Problem(ProblemKind.INPUT, Message.of("draft.noTitle", file.toString())));
            return wrote(register,
                    register.documents()
                            .texts()
                            .add(actor(register), kind, root().language(), title, text.text(), before),
                    "draft.added", output);
        }
    }

    @Command(name = "reset")
    static final class Reset extends OfSection {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            EditedSection stored = section(register).record();
            return wrote(register, register.documents().texts().reset(actor(register), stored), "draft.resetDone",
                    output);
        }
    }

    @Command(name = "remove")
    static final class Remove extends OfSection {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            EditedSection removed = section(register).record();
            register.documents().texts().remove(actor(register), removed.kind(), removed.key());
            return output.reply(() -> JsonObject.of("removed", removed.key()),
                    Message.of("draft.removed", removed.title(), removed.key()));
        }
    }
    /** Displays how one or all sections differ from their suggestion, and the changes in the suggestion. */
    @Command(name = "diff")
    static final class Diff extends Writing {

        @Option(names = "--section", descriptionKey = "tomes.option.section", paramLabel = "SECTION", defaultValue = "")
        private String section;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            DocumentKind kind = kind(register);
            List<SectionStatus> sections = section.isEmpty()
                    ? register.documents()
                            .texts()
                            .all(kind, root().language())
                            .stream()
                            .filter(writtenSection -> writtenSection.state() == State.CHANGED)
                            .toList()
                    : List.of(register.documents().texts().get(kind, section, root().language()));
            return output.reply(() -> JsonObject.of("sections", sections, Diff::json), () -> {
                sections.forEach(writtenSection -> print(writtenSection, output));
                if (sections.isEmpty()) {
                    output.line(output.texts().get("draft.nothingChanged"));
                }
            });
        }

        private static void print(SectionStatus section, CommandOutput output) {
            Texts texts = output.texts();
            output.line(section.key() + ": " + section.record().title());
            Optional<SuggestionDifferences> changes = SuggestionDifferences.of(section);
            if (changes.isEmpty()) {
                output.line(texts.get("draft.ownSection"));
                return;
            }
            boolean isChangeKnown = section.isOutdated() && section.then().isPresent();
            output.line(texts.get(changes.get().ownChanges().isEmpty() ? "draft.saysTheSame"
                    : isChangeKnown ? "draft.changedSinceThen" : "draft.changedSinceNow"));
            LineDifferencePrinter.print(changes.get().ownChanges(), output);
            if (section.isOutdated()) {
                output.line(texts.get(isChangeKnown ? "draft.newInSuggestion" : "draft.newNotKnown"));
                LineDifferencePrinter.print(changes.get().newer(), output);
            }
        }

        private static JsonObject json(SectionStatus section) {
            Optional<SuggestionDifferences> changes = SuggestionDifferences.of(section);
            return DocumentTextCommand.json(section)
                    .with("suggestion", section.suggestion().map(now -> now.section().text()))
                    .with("suggestionThen", section.then().map(SectionText::text))
                    .with("changed", changes.map(all -> LineDifferencePrinter.json(all.ownChanges())).orElse(List.of()))
                    .with("newer", changes.map(all -> LineDifferencePrinter.json(all.newer())).orElse(List.of()));
        }
    }

    /** Merges new parts of the suggestion into the company's text. */
    @Command(name = "take")
    static final class Take extends OfSection {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Taken taken = register.documents().texts().mergeSuggestion(actor(register), section(register).record());
            taken.clashes()
                    .forEach(clash -> output.note(Message.of("draft.clash", String.join(" / ", clash.mine()),
                            String.join(" / ", clash.theirs()))));
            return wrote(register, taken.section(), "draft.taken", output);
        }
    }

    /** Keeps the company's text although there is a newer suggestion. */
    @Command(name = "keep")
    static final class Keep extends OfSection {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            EditedSection stored = section(register).record();
            if (stored.revision() == 0) {
                throw new Problem(ProblemKind.USAGE, Message.of("draft.nothingNewer", stored.title()));
            }
            return wrote(register, register.documents().texts().keepOwnText(actor(register), stored), "draft.kept",
                    output);
        }
    }
}
