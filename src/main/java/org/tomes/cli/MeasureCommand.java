package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, shows, adds, changes and retires measures. */
@Command(name = "measure",
        subcommands = {MeasureCommand.ListAll.class, MeasureCommand.Show.class, MeasureCommand.Add.class,
            MeasureCommand.Set.class, MeasureCommand.Retire.class, MeasureFileCommands.Import.class,
            MeasureFileCommands.Export.class, DataSheetCommands.OfMeasure.class})
final class MeasureCommand extends CommandGroup {

    /** Prints only the code, for use in scripts; the whole record with {@code --json}. */
    private static int written(Measure measure, OpenRegister register, CommandOutput output) {
        return output.reply(() -> JsonObject.of("measure", MeasureJson.of(measure, PersonNames.of(register))),
                measure.code());
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Mixin
        private MeasureListOptions filters;

        @Option(names = "--due", descriptionKey = "tomes.option.due-only")
        private boolean due;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Map<String, ReviewStatus> standings = due ? register.records().reviews().of(RecordType.MEASURE) : Map.of();
            List<Measure> measures = register.records()
                    .measures()
                    .all()
                    .stream()
                    .filter(filters.predicate())
                    .filter(measure -> !due || Optional.ofNullable(standings.get(measure.id().toString()))
                            .filter(standing -> standing.state().pressing())
                            .isPresent())
                    .toList();
            PersonNames names = PersonNames.of(register);
            return output.reply(() -> JsonObject.of("measures", measures, measure -> MeasureJson.of(measure, names)),
                    () -> output.table(measures, column("measure.field.code", Measure::code),
                            column("measure.field.title", Measure::title),
                            column("measure.field.status", "measure", Measure::status),
                            column("measure.field.owner", measure -> names.of(measure.owner()))));
        }
    }

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.code")
        private String code;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Measure measure = register.records().measures().get(code);
            PersonNames names = PersonNames.of(register);
            List<Measure> all = register.records().measures().all();
            return output.reply(
                    () -> JsonObject.of("measure",
                            MeasureJson.of(measure, names)
                                    .with("relatedFrom", all.stream()
                                            .filter(candidate -> candidate.details().related().contains(measure.id()))
                                            .map(candidate -> candidate.id().toString())
                                            .toList())),
                    () -> MeasurePrinter.print(measure, all, names, register.azure().rules().values(), output));
        }
    }

    @Command(name = "add", modelTransformer = MeasureOptions.class)
    static final class Add extends OpenRegisterCommand {

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
    static final class Set extends OpenRegisterCommand {

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
    static final class Retire extends OpenRegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.code")
        private String code;

        @Option(names = "--reason", descriptionKey = "tomes.option.reason", paramLabel = "R", required = true)
        private String reason;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Measure measure = register.records().measures().get(code);
            if (measure.status() == MeasureStatus.RETIRED) {
                output.note(Message.of("cli.retiredAlready", measure.code()));
                return written(measure, register, output);
            }
            return written(register.records().measures().retire(actor(register), measure, reason), register, output);
        }
    }
}
