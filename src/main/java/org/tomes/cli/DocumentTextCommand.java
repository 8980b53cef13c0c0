package org.tomes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.InputFiles;
import org.tomes.app.OpenRegister;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.draft.DocumentSection;
import org.tomes.policy.draft.DraftParser;
import org.tomes.policy.draft.Fault;
import org.tomes.policy.draft.Parsed;
import org.tomes.policy.draft.TitledText;
import org.tomes.policy.draft.WrittenSection;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What a document says, section by section, in the language of the call. A printed section can be edited and read in again:
 * its first line is the title, after a hash sign.
 */
@Command(name = "text", subcommands = {DocumentTextCommand.SetText.class, DocumentTextCommand.Add.class, DocumentTextCommand.Reset.class,
    DocumentTextCommand.Remove.class})
final class DocumentTextCommand extends RegisterCommand {

    @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.key", arity = "0..1", defaultValue = "")
    private String key;

    @Option(names = "--section", descriptionKey = "tomes.option.section", paramLabel = "SECTION", defaultValue = "")
    private String section;

    @Override
    int run(OpenRegister register, Output output) {
        DocumentKind kind = DocumentCommand.kind(key, register);
        List<WrittenSection> sections = section.isEmpty() ? register.documentTexts().all(kind, root().language())
                : List.of(register.documentTexts().get(kind, section, root().language()));
        if (output.isJson()) {
            output.json(Map.of("sections", sections.stream().map(DocumentTextCommand::json).toList()));
        } else if (!section.isEmpty()) {
            output.line(TitledText.of(sections.getFirst().record()).written().stripTrailing());
        } else {
            Texts texts = output.texts();
            output.table(List.of(texts.get("draft.field.section"), texts.get("draft.field.state"), texts.get("draft.field.title")),
                    sections.stream().map(one -> List.of(one.key(), states(one, texts), one.record().title())).toList());
        }
        return 0;
    }

    private static String states(WrittenSection section, Texts texts) {
        return String.join(", ", Stream.of(Optional.of(texts.name("draft", section.state())),
                Optional.of(texts.get("draft.outdated")).filter(word -> section.isOutdated()),
                Optional.of(texts.get("draft.hidden")).filter(word -> section.hidden())).flatMap(Optional::stream).toList());
    }

    private static Map<String, Object> json(WrittenSection section) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", section.key());
        json.put("language", section.record().language().tag());
        json.put("title", section.record().title());
        json.put("state", section.state().name());
        json.put("outdated", section.isOutdated());
        json.put("hidden", section.hidden());
        json.put("text", section.record().text());
        return json;
    }

    /** A command that writes one section. */
    abstract static class Writing extends RegisterCommand {

        /** A file that is no text of ours at all has thousands of faults; the first ones tell as much. */
        private static final int FAULTS_SAID = 20;

        @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.key")
        private String key;

        DocumentKind kind(OpenRegister register) {
            return DocumentCommand.kind(key, register);
        }

        /** Says what was written, and on the other channel what of it does not come out as it was meant. */
        int wrote(OpenRegister register, DocumentSection stored, String done, Output output) {
            Parsed parsed = DraftParser.parse(stored.text());
            List<String> sections = register.documentTexts().all(stored.kind(), stored.language()).stream().map(WrittenSection::key).toList();
            List<Fault> faults = Stream.concat(parsed.faults().stream(),
                    register.documents().vocabulary(stored.kind()).check(parsed.uses(), sections).stream())
                    .sorted((one, other) -> Integer.compare(one.line(), other.line())).toList();
            faults.stream().limit(FAULTS_SAID).forEach(fault -> output.note(said(fault)));
            if (faults.size() > FAULTS_SAID) {
                output.note(Message.of("draft.moreFaults", faults.size() - FAULTS_SAID));
            }
            if (output.isJson()) {
                output.json(Map.of("section", json(register.documentTexts().get(stored.kind(), stored.key(), stored.language()))));
            } else {
                output.line(output.texts().get(done, stored.title(), stored.key()));
            }
            return 0;
        }

        private static Message said(Fault fault) {
            return Message.of("draft.atLine", fault.line(), fault.message());
        }
    }

    @Command(name = "set")
    static final class SetText extends Writing {

        @Option(names = "--section", descriptionKey = "tomes.option.section", paramLabel = "SECTION", required = true)
        private String section;

        @Option(names = "--file", descriptionKey = "tomes.option.section-file", paramLabel = "FILE", required = true)
        private Path file;

        @Override
        int run(OpenRegister register, Output output) {
            DocumentSection stored = register.documentTexts().get(kind(register), section, root().language()).record();
            TitledText text = TitledText.read(InputFiles.text(file));
            DocumentSection wanted = stored.withText(text.title().orElse(stored.title()), text.text());
            return wrote(register, register.documentTexts().save(actor(register), wanted), "draft.saved", output);
        }
    }

    @Command(name = "add")
    static final class Add extends Writing {

        @Option(names = "--file", descriptionKey = "tomes.option.section-file", paramLabel = "FILE", required = true)
        private Path file;

        @Option(names = "--after", descriptionKey = "tomes.option.section-after", paramLabel = "SECTION", defaultValue = "")
        private String after;

        @Override
        int run(OpenRegister register, Output output) {
            DocumentKind kind = kind(register);
            Optional<String> before = Optional.of(after).filter(one -> !one.isBlank())
                    .map(one -> register.documentTexts().get(kind, one, root().language()).key());
            TitledText text = TitledText.read(InputFiles.text(file));
            String title = text.title().orElseThrow(() -> new Problem(ProblemKind.INPUT, Message.of("draft.noTitle", file.toString())));
            return wrote(register, register.documentTexts().add(actor(register), kind, root().language(), title, text.text(), before),
                    "draft.added", output);
        }
    }

    @Command(name = "reset")
    static final class Reset extends Writing {

        @Option(names = "--section", descriptionKey = "tomes.option.section", paramLabel = "SECTION", required = true)
        private String section;

        @Override
        int run(OpenRegister register, Output output) {
            DocumentSection stored = register.documentTexts().get(kind(register), section, root().language()).record();
            return wrote(register, register.documentTexts().reset(actor(register), stored), "draft.resetDone", output);
        }
    }

    @Command(name = "remove")
    static final class Remove extends Writing {

        @Option(names = "--section", descriptionKey = "tomes.option.section", paramLabel = "SECTION", required = true)
        private String section;

        @Override
        int run(OpenRegister register, Output output) {
            DocumentSection gone = register.documentTexts().get(kind(register), section, root().language()).record();
            register.documentTexts().remove(actor(register), gone.kind(), gone.key());
            if (output.isJson()) {
                output.json(Map.of("removed", gone.key()));
            } else {
                output.line(output.texts().get("draft.removed", gone.title(), gone.key()));
            }
            return 0;
        }
    }
}
