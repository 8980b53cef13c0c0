package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.LibraryMeasure;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.check.RuleValueTexts;
import org.tomes.measure.LibraryService.Adopted;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.PersonId;
import org.tomes.text.Language;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists predefined measures, and adopts them into the register. */
@Command(name = "library", subcommands = {LibraryCommand.ListAll.class, LibraryCommand.Show.class,
    LibraryCommand.Adopt.class, LibraryCommand.Update.class})
final class LibraryCommand extends CommandGroup {

    private static JsonObject json(LibraryMeasure ready, List<Adopted> adopted, Language language) {
        List<Adopted> adoptions = adopted.stream()
                .filter(candidate -> candidate.adoption().key().equals(ready.key()))
                .toList();
        LibraryMeasure.Wording wording = ready.in(language);
        JsonObject json = JsonObject.of("key", ready.key())
                .with("version", ready.version())
                .with("title", wording.title())
                .with("kind", ready.technical() ? "TECHNICAL" : "ORGANISATIONAL")
                .with("target", wording.target())
                .with("hints", wording.hints())
                .with("direct", ready.direct())
                .with("supporting", ready.supporting())
                .with("goals", ready.goals().stream().sorted().toList());
        ready.attributes()
                .all()
                .stream()
                .map(Attribute::kind)
                .distinct()
                .forEach(kind -> json.with(kind.field(), ready.attributes().of(kind), Attribute::name));
        return json.with("reviewIntervalMonths", ready.reviewIntervalMonths())
                .with("adopted",
                        adoptions.stream()
                                .filter(candidate -> candidate.measure().status() != MeasureStatus.RETIRED)
                                .map(candidate -> candidate.measure().code())
                                .toList())
                .with("newerTextFor",
                        adoptions.stream()
                                .filter(Adopted::hasNewerText)
                                .map(candidate -> candidate.measure().code())
                                .toList());
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<Adopted> adopted = register.records().library().adopted();
            Texts texts = output.texts();
            return output.reply(
                    () -> JsonObject.of("library", MeasureLibrary.all(),
                            libraryMeasure -> json(libraryMeasure, adopted, texts.language())),
                    () -> print(adopted, output));
        }

        private static void print(List<Adopted> adopted, CommandOutput output) {
            Texts texts = output.texts();
            output.table(MeasureLibrary.all(), column("library.key", LibraryMeasure::key),
                    column("measure.field.title", libraryMeasure -> libraryMeasure.in(texts.language()).title()),
                    column("library.direct", LibraryMeasure::direct),
                    column("library.adopted",
                            libraryMeasure -> adopted.stream()
                                    .filter(adoption -> adoption.adoption().key().equals(libraryMeasure.key()))
                                    .map(adoption -> adoption.measure().code() + (adoption.hasNewerText() ? " *" : ""))
                                    .toList()));
            if (adopted.stream().anyMatch(Adopted::hasNewerText)) {
                output.line(texts.get("cli.library.newerNote"));
            }
        }
    }

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.library-key")
        private String key;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            LibraryMeasure ready = register.records().library().get(key);
            Texts texts = output.texts();
            return output.reply(
                    () -> JsonObject.of("measure",
                            json(ready, register.records().library().adopted(), texts.language())),
                    () -> print(ready, register.azure().rules().values(), output));
        }

        private static void print(LibraryMeasure ready, RuleValueTexts values, CommandOutput output) {
            Texts texts = output.texts();
            LibraryMeasure.Wording wording = ready.in(texts.language());
            output.line(wording.title());
            output.line(values.filled(wording.target(), texts));
            output.line(texts.get("library.hintsLine", values.filled(wording.hints(), texts)));
            output.line(texts.get("library.controlsLine",
                    String.join(", ", ready.direct().stream().map(ControlId::toString).toList()),
                    String.join(", ", ready.supporting().stream().map(ControlId::toString).toList())));
        }
    }

    @Command(name = "adopt")
    static final class Adopt extends OpenRegisterCommand {

        @Parameters(paramLabel = "KEY", arity = "1..*", descriptionKey = "tomes.parameter.library-keys")
        private List<String> keys;

        @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "tomes.option.owner")
        private String owner;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Optional<PersonId> responsible = Optional.ofNullable(owner)
                    .map(name -> register.records().people().get(name).id());
            List<Measure> added = register.records()
                    .library()
                    .adopt(actor(register), keys, output.texts().language(), responsible);
            return output.reply(() -> {
                PersonNames names = PersonNames.of(register);
                return JsonObject.of("measures", added, measure -> MeasureJson.of(measure, names));
            }, () -> added.forEach(measure -> output.line(measure.code())));
        }
    }

    @Command(name = "update")
    static final class Update extends OpenRegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.code")
        private String code;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Measure measure = register.records().library().adoptNewerText(actor(register), code);
            return output.reply(() -> JsonObject.of("measure", MeasureJson.of(measure, PersonNames.of(register))),
                    measure.code());
        }
    }
}
