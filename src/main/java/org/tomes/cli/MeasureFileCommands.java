package org.tomes.cli;

import java.nio.file.Path;
import java.util.List;
import org.tomes.app.EvidenceFiles;
import org.tomes.app.OpenRegister;
import org.tomes.evidence.EvidenceFile;
import org.tomes.exchange.ExchangedRecords;
import org.tomes.exchange.RegisterTables;
import org.tomes.exchange.WorkbookImportPlan;
import org.tomes.measure.spreadsheet.MeasureImportPlanner;
import org.tomes.measure.spreadsheet.UnknownPeopleHandling;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.spreadsheet.Sheet;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Export and import of measures as spreadsheets. */
final class MeasureFileCommands {

    private MeasureFileCommands() {
    }

    @Command(name = "export")
    static final class Export extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.sheet-export")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ExchangedRecords contents = register.records().exchange().contents();
            register.sheets(output.texts().language())
                    .write(file, new RegisterTables(contents, output.texts().language()).all());
            return output.reply(() -> JsonObject.of("file", file).with("measures", contents.measures().size()),
                    Message.of("cli.measuresExported", contents.measures().size(), file.toString()));
        }
    }

    @Command(name = "import")
    static final class Import extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.sheet-import")
        private Path file;

        @Option(names = "--dry-run", descriptionKey = "tomes.option.dry-run")
        private boolean dryRun;

        @Option(names = "--unknown-persons", paramLabel = "create|empty", defaultValue = "create",
                descriptionKey = "tomes.option.unknown-persons")
        private String unknown;

        @Option(names = "--evidence", paramLabel = "DIR", descriptionKey = "tomes.option.import-evidence")
        private Path evidence;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            UnknownPeopleHandling mode = mode();
            String name = String.valueOf(file.getFileName());
            List<Sheet> sheets = register.sheets(output.texts().language()).read(file);
            List<EvidenceFile> files = evidence == null ? List.of() : EvidenceFiles.in(evidence);
            WorkbookImportPlan plan = register.records()
                    .exchange()
                    .importPlanner(sheets, output.texts().language())
                    .plan(MeasureImportPlanner.bestSheet(sheets, name), MeasureImportPlanner.bestMapping(sheets, name),
                            mode);
            boolean writing = !dryRun && plan.errors().isEmpty();
            if (writing) {
                register.records().exchange().importAll(actor(register), plan);
                if (!files.isEmpty()) {
                    register.records().evidence().addMissingContent(actor(register), files);
                }
            }
            ImportReport.print(plan, writing, writing ? register.records().evidence().missing().size() : plan.missing(),
                    output);
            return plan.errors().isEmpty() ? 0 : ProblemKind.INPUT.exitCode();
        }

        private UnknownPeopleHandling mode() {
            return switch (unknown) {
                case "create" -> UnknownPeopleHandling.CREATE;
                case "empty" -> UnknownPeopleHandling.LEAVE_EMPTY;
                default -> throw new Problem(ProblemKind.USAGE, Message.of("cli.unknownPersons", unknown));
            };
        }
    }
}
