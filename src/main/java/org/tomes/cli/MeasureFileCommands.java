package org.tomes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.measure.Measure;
import org.tomes.measure.sheet.CellError;
import org.tomes.measure.sheet.ImportPlan;
import org.tomes.measure.sheet.MeasureImport;
import org.tomes.measure.sheet.MeasureTables;
import org.tomes.people.Person;
import org.tomes.problem.ProblemKind;
import org.tomes.sheet.Sheet;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures to and from spreadsheets. */
final class MeasureFileCommands {

    private static final int MOST_ERRORS_SHOWN = 50;

    private MeasureFileCommands() {
    }

    @Command(name = "export")
    static final class Export extends RegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.sheet-export")
        private Path file;

        @Override
        int run(OpenRegister register, Output output) {
            List<Measure> measures = register.measures().all();
            register.sheets(output.texts().language()).write(file,
                    new MeasureTables(measures, register.people().all(), output.texts().language()).all());
            if (output.isJson()) {
                output.json(Map.of("file", file.toString(), "measures", measures.size()));
            } else {
                output.line(output.texts().get("cli.measuresExported", measures.size(), file.toString()));
            }
            return 0;
        }
    }

    @Command(name = "import")
    static final class Import extends RegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.sheet-import")
        private Path file;

        @Option(names = "--dry-run", descriptionKey = "tomes.option.dry-run")
        private boolean dryRun;

        @Override
        int run(OpenRegister register, Output output) {
            String name = String.valueOf(file.getFileName());
            List<Sheet> sheets = register.sheets(output.texts().language()).read(file);
            ImportPlan plan = new MeasureImport(sheets, register.measures().all(), register.people().all(), output.texts().language())
                    .plan(MeasureImport.bestSheet(sheets, name), MeasureImport.bestMapping(sheets, name));
            boolean writing = !dryRun && plan.errors().isEmpty();
            if (writing) {
                register.measures().bringIn(actor(register), plan.newPeople(), plan.added(), plan.changed());
            }
            report(plan, writing, output);
            return plan.errors().isEmpty() ? 0 : ProblemKind.INPUT.exitCode();
        }

        private static void report(ImportPlan plan, boolean written, Output output) {
            plan.errors().stream().limit(MOST_ERRORS_SHOWN).forEach(error -> output.note(sentence(error)));
            if (plan.errors().size() > MOST_ERRORS_SHOWN) {
                output.note(Message.of("cli.moreErrors", plan.errors().size() - MOST_ERRORS_SHOWN));
            }
            if (!plan.errors().isEmpty()) {
                output.note(Message.of("cli.nothingImported", plan.errors().size()));
            }
            if (output.isJson()) {
                output.json(json(plan, written, output));
            } else if (plan.errors().isEmpty()) {
                output.line(output.texts().get(written ? "cli.measuresImported" : "cli.measuresWouldImport", plan.added().size(),
                        plan.changed().size(), plan.unchanged()));
                if (!plan.newPeople().isEmpty()) {
                    output.line(output.texts().get("cli.newPeople", plan.newPeople().size(),
                            String.join(", ", plan.newPeople().stream().map(Person::name).limit(20).toList())));
                }
            }
        }

        private static Message sentence(CellError error) {
            return Message.of("cli.cellError", error.place(), headed(error), error.sentence());
        }

        private static Message headed(CellError error) {
            return switch (error.heading()) {
                case "id", "ownerId", "deputyId" -> Message.of("measure.sheet." + error.heading());
                default -> Message.of("measure.field." + error.heading());
            };
        }

        private static Map<String, Object> json(ImportPlan plan, boolean written, Output output) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("written", written);
            json.put("added", plan.added().size());
            json.put("changed", plan.changed().size());
            json.put("unchanged", plan.unchanged());
            json.put("newPeople", plan.newPeople().stream().map(Person::name).toList());
            json.put("errors", plan.errors().stream().map(error -> Map.of("row", error.row(), "cell", error.place(),
                    "field", error.heading(), "message", output.texts().get(error.sentence()))).toList());
            return json;
        }
    }
}
