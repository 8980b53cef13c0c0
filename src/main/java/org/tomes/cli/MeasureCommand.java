package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "measure",
        subcommands = {MeasureCommand.ListAll.class, MeasureCommand.Show.class, MeasureCommand.Add.class,
            MeasureCommand.Set.class, MeasureCommand.Retire.class, MeasureFileCommands.Import.class,
            MeasureFileCommands.Export.class, DataSheetCommands.OfMeasure.class})
final class MeasureCommand extends CommandGroup {

    /** Prints only the code, for use in scripts; the whole record with {@code --json}. */
    private static int written(Measure measure, OpenRegister register, CommandOutput output) {
        if (output.isJson()) {
            output.json(Map.of("measure", MeasureJson.of(measure, PersonNames.of(register.records().people()))));
        } else {
            output.line(measure.code());
        }
        return 0;
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Mixin
        private MeasureListOptions filters;

        @Option(names = "--due", descriptionKey = "tomes.option.due-only")
        private boolean due;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<Measure> measures = register.records().measures().all().stream().filter(filters.predicate()).toList();
            if (due) {
                Map<String, ReviewStatus> standings = register.records().reviews().of("measure");
                measures = measures.stream()
                        .filter(measure -> Optional.ofNullable(standings.get(measure.id().toString()))
                                .filter(standing -> standing.state().pressing())
                                .isPresent())
                        .toList();
            }
            PersonNames names = PersonNames.of(register.records().people());
            if (output.isJson()) {
                output.json(
                        Map.of("measures", measures.stream().map(measure -> MeasureJson.of(measure, names)).toList()));
                return 0;
            }
            Texts texts = output.texts();
            output.table(
                    List.of(texts.get("measure.field.code"), texts.get("measure.field.title"),
                            texts.get("measure.field.status"), texts.get("measure.field.owner")),
                    measures.stream()
                            .map(measure -> List.of(measure.code(), measure.title(),
                                    texts.name("measure", measure.status()),
                                    Objects.toString(names.of(measure.owner()), "")))
                            .toList());
            return 0;
        }
    }

    @Command(name = "show")
    static final class Show extends RegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.code")
        private String code;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Measure measure = register.records().measures().get(code);
            PersonNames names = PersonNames.of(register.records().people());
            List<Measure> all = register.records().measures().all();
            if (output.isJson()) {
                Map<String, Object> json = new LinkedHashMap<>(MeasureJson.of(measure, names));
                json.put("relatedFrom",
                        all.stream()
                                .filter(candidate -> candidate.details().related().contains(measure.id()))
                                .map(candidate -> candidate.id().toString())
                                .toList());
                output.json(Map.of("measure", json));
            } else {
                MeasureSheet.print(measure, all, names, register.azure().rules().values(), output);
            }
            return 0;
        }
    }

    @Command(name = "add", modelTransformer = MeasureOptions.class)
    static final class Add extends RegisterCommand {

        @Option(names = "--title", descriptionKey = "tomes.option.title", paramLabel = "T", required = true)
        private String title;

        @Option(names = "--code", descriptionKey = "tomes.option.code", paramLabel = "CODE")
        private String code = "";

        @Override
        int run(OpenRegister register, CommandOutput output) {
            MeasureBuilder measure = new MeasureBuilder().title(title).code(code);
            MeasureOptions.apply(spec(), measure, register);
            return written(register.records().measures().add(actor(register), measure.build()), register, output);
        }
    }

    @Command(name = "set", modelTransformer = MeasureOptions.class)
    static final class Set extends RegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.code")
        private String code;

        @Option(names = "--title", descriptionKey = "tomes.option.title", paramLabel = "T")
        private String title;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            MeasureBuilder measure = register.records().measures().get(code).change();
            if (title != null) {
                measure.title(title);
            }
            MeasureOptions.apply(spec(), measure, register);
            return written(register.records().measures().change(actor(register), measure.build()), register, output);
        }
    }

    @Command(name = "retire")
    static final class Retire extends RegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.code")
        private String code;

        @Option(names = "--reason", descriptionKey = "tomes.option.reason", paramLabel = "R", required = true)
        private String reason;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Measure measure = register.records().measures().get(code);
            return written(register.records().measures().retire(actor(register), measure, reason), register, output);
        }
    }
}
