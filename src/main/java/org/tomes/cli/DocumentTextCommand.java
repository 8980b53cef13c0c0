package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.SectionFile;
import org.tomes.document.text.SectionStatus;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Prints a document's text, section by section, in the language of the call. A printed section can be edited and
 * imported again: its first line is the title, after a hash sign.
 */
@Command(name = "text",
        subcommands = {DocumentTextCommands.SetText.class, DocumentTextCommands.Add.class,
            DocumentTextCommands.Reset.class, DocumentTextCommands.Remove.class, DocumentTextCommands.Diff.class,
            DocumentTextCommands.Take.class, DocumentTextCommands.Keep.class, DocumentSectionCommands.Move.class,
            DocumentSectionCommands.Hide.class, DocumentSectionCommands.Show.class})
final class DocumentTextCommand extends OpenRegisterCommand {

    @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.key", arity = "0..1", defaultValue = "")
    private String key;

    @Option(names = "--section", descriptionKey = "tomes.option.section", paramLabel = "SECTION", defaultValue = "")
    private String section;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        if (key.isBlank()) {
            throw new Problem(ProblemKind.USAGE, Message.of("cli.missingParameter", "KEY"));
        }
        DocumentKind kind = DocumentCommand.kind(key, register);
        List<SectionStatus> sections = section.isEmpty() ? register.documents().texts().all(kind, root().language())
                : List.of(register.documents().texts().get(kind, section, root().language()));
        return output.reply(() -> JsonObject.of("sections", sections, DocumentTextCommand::json), () -> {
            if (!section.isEmpty()) {
                output.line(SectionFile.of(sections.getFirst().record()).written().stripTrailing());
            } else {
                table(sections, output);
                noteMissingParts(register, kind, root().language(), output);
            }
        });
    }

    /** Reports the generated parts that the document no longer contains. */
    static void noteMissingParts(OpenRegister register, DocumentKind kind, Language language, CommandOutput output) {
        register.documents().texts().missingParts(kind, language).forEach(part -> output.note(part.sentence()));
    }

    private static String states(SectionStatus section, Texts texts) {
        return String.join(", ",
                Stream.of(Optional.of(texts.name("draft", section.state())),
                        Optional.of(texts.get("draft.outdated")).filter(word -> section.isOutdated()),
                        Optional.of(texts.get("draft.hidden")).filter(word -> section.hidden()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    static void table(List<SectionStatus> sections, CommandOutput output) {
        output.table(sections, column("draft.field.section", SectionStatus::key),
                column("draft.field.state", section -> states(section, output.texts())),
                column("draft.field.title", section -> section.record().title()));
    }

    static JsonObject json(SectionStatus section) {
        return JsonObject.of("key", section.key())
                .with("language", section.record().language().tag())
                .with("title", section.record().title())
                .with("state", section.state().name())
                .with("outdated", section.isOutdated())
                .with("hidden", section.hidden())
                .with("text", section.record().text());
    }
}
