package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Library;
import org.tomes.catalogue.LibraryMeasure;
import org.tomes.check.RuleValues;
import org.tomes.measure.LibraryService.Adopted;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.people.PersonId;
import org.tomes.text.Language;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Predefined measures. */
@Command(name = "library", subcommands = {LibraryCommand.ListAll.class, LibraryCommand.Show.class,
    LibraryCommand.Adopt.class, LibraryCommand.Update.class})
final class LibraryCommand extends CommandGroup {

    private static Map<String, Object> json(LibraryMeasure ready, List<Adopted> adopted, Language language) {
        List<Adopted> own = adopted.stream()
                .filter(candidate -> candidate.adoption().key().equals(ready.key()))
                .toList();
        LibraryMeasure.Wording wording = ready.in(language);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", ready.key());
        json.put("version", ready.version());
        json.put("title", wording.title());
        json.put("kind", ready.technical() ? "TECHNICAL" : "ORGANISATIONAL");
        json.put("target", wording.target());
        json.put("hints", wording.hints());
        json.put("direct", ready.direct().stream().map(ControlId::toString).toList());
        json.put("supporting", ready.supporting().stream().map(ControlId::toString).toList());
        json.put("goals", ready.goals().stream().sorted().toList());
        ready.attributes()
                .all()
                .forEach(attribute -> json.computeIfAbsent(attribute.kind().field(),
                        field -> ready.attributes()
                                .of(attribute.kind())
                                .stream()
                                .map(candidate -> candidate.name())
                                .toList()));
        json.put("reviewIntervalMonths", ready.reviewIntervalMonths());
        json.put("adopted",
                own.stream()
                        .filter(candidate -> candidate.measure().status() != Status.RETIRED)
                        .map(candidate -> candidate.measure().code())
                        .toList());
        json.put("newerTextFor",
                own.stream().filter(Adopted::hasNewerText).map(candidate -> candidate.measure().code()).toList());
        return json;
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<Adopted> adopted = register.records().library().adopted();
            Texts texts = output.texts();
            if (output.isJson()) {
                output.json(Map.of("library",
                        Library.all()
                                .stream()
                                .map(libraryMeasure -> json(libraryMeasure, adopted, texts.language()))
                                .toList()));
                return 0;
            }
            output.table(
                    List.of(texts.get("library.key"), texts.get("measure.field.title"), texts.get("library.direct"),
                            texts.get("library.adopted")),
                    Library.all()
                            .stream()
                            .map(libraryMeasure -> List.of(libraryMeasure.key(),
                                    libraryMeasure.in(texts.language()).title(),
                                    String.join(", ",
                                            libraryMeasure.direct().stream().map(ControlId::toString).toList()),
                                    String.join(", ",
                                            adopted.stream()
                                                    .filter(own -> own.adoption().key().equals(libraryMeasure.key()))
                                                    .map(own -> own.measure().code() + (own.hasNewerText() ? " *" : ""))
                                                    .toList())))
                            .toList());
            if (adopted.stream().anyMatch(Adopted::hasNewerText)) {
                output.line(texts.get("library.newerNote"));
            }
            return 0;
        }
    }

    @Command(name = "show")
    static final class Show extends RegisterCommand {

        @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.library-key")
        private String key;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            LibraryMeasure ready = register.records().library().get(key);
            Texts texts = output.texts();
            if (output.isJson()) {
                output.json(Map.of("measure", json(ready, register.records().library().adopted(), texts.language())));
                return 0;
            }
            LibraryMeasure.Wording wording = ready.in(texts.language());
            RuleValues values = register.azure().rules().values();
            output.line(wording.title());
            output.line(values.filled(wording.target(), texts));
            output.line(texts.get("library.hintsLine", values.filled(wording.hints(), texts)));
            output.line(texts.get("library.controlsLine",
                    String.join(", ", ready.direct().stream().map(ControlId::toString).toList()),
                    String.join(", ", ready.supporting().stream().map(ControlId::toString).toList())));
            return 0;
        }
    }

    @Command(name = "adopt")
    static final class Adopt extends RegisterCommand {

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
            if (output.isJson()) {
                PersonNames names = PersonNames.of(register.records().people());
                output.json(Map.of("measures", added.stream().map(measure -> MeasureJson.of(measure, names)).toList()));
                return 0;
            }
            added.forEach(measure -> output.line(measure.code()));
            return 0;
        }
    }

    @Command(name = "update")
    static final class Update extends RegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.code")
        private String code;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Measure measure = register.records().library().takeNewerText(actor(register), code);
            if (output.isJson()) {
                output.json(Map.of("measure", MeasureJson.of(measure, PersonNames.of(register.records().people()))));
            } else {
                output.line(measure.code());
            }
            return 0;
        }
    }
}
