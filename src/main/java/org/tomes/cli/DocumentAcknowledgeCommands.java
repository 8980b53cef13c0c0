package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.acknowledgement.AcknowledgementImportPlan;
import org.tomes.document.acknowledgement.AcknowledgementStatus;
import org.tomes.document.release.VersionNumber;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that record and list acknowledgements of a released document. */
final class DocumentAcknowledgeCommands {

    private DocumentAcknowledgeCommands() {
    }

    /** A command for one released version. */
    abstract static class OfRelease extends OpenRegisterCommand {

        @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "tomes.parameter.key")
        private String key;

        @Option(names = "--version-number", paramLabel = "1.0", defaultValue = "",
                descriptionKey = "tomes.option.acknowledged-version")
        private String number;

        AcknowledgementStatus status(OpenRegister register) {
            DocumentKind kind = DocumentCommand.kind(key, register);
            Optional<VersionNumber> chosen = VersionNumber.read(number);
            if (!number.isBlank() && chosen.isEmpty()) {
                throw new Problem(ProblemKind.USAGE, Message.of("version.notANumber", number));
            }
            return register.documents().acknowledgements().status(kind, chosen);
        }
    }

    /** Records the people of a list; exit code 1 if rows are omitted. */
    @Command(name = "acknowledge")
    static final class Acknowledge extends OfRelease {

        @Option(names = "--import", paramLabel = "FILE", required = true,
                descriptionKey = "tomes.option.acknowledgements")
        private Path file;

        @Option(names = "--add-people", descriptionKey = "tomes.option.add-people")
        private boolean addPeople;

        @Option(names = "--dry-run", descriptionKey = "tomes.option.dry-run")
        private boolean dryRun;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            AcknowledgementImportPlan plan = register.documents()
                    .acknowledgements()
                    .plan(status(register).version(), register.sheets(output.texts().language()).read(file), addPeople);
            if (!dryRun) {
                register.documents().acknowledgements().record(actor(register), plan);
            }
            print(plan, status(register), output);
            return plan.leftOutRows().isEmpty() ? 0 : 1;
        }

        private void print(AcknowledgementImportPlan plan, AcknowledgementStatus after, CommandOutput output) {
            plan.leftOutRows().forEach(row -> output.note(sentence(row)));
            output.reply(() -> JsonObject.of("written", !dryRun)
                    .with("added", plan.added().size())
                    .with("unchanged", plan.alreadyAcknowledged())
                    .with("newPeople", plan.newPeople(), Person::name)
                    .with("leftOut", plan.leftOutRows(), row -> leftOutJson(row, output.texts()))
                    .with("acknowledgements", json(after)), () -> {
                        output.line(output.texts()
                                .get(dryRun ? "acknowledgement.wouldRecord" : "acknowledgement.recorded",
                                        plan.added().size(), plan.alreadyAcknowledged(), plan.leftOutRows().size(),
                                        plan.newPeople().size()));
                        output.line(summary(after, output.texts()));
                    });
        }

        private static Message sentence(AcknowledgementImportPlan.LeftOutRow row) {
            return Message.of("acknowledgement.leftOut", row.row(), row.person(), row.reason());
        }

        private static JsonObject leftOutJson(AcknowledgementImportPlan.LeftOutRow row, Texts texts) {
            return JsonObject.of("row", row.row())
                    .with("person", row.person())
                    .with("message", texts.get(row.reason()));
        }
    }

    /** Lists the people who have and have not acknowledged a release. */
    @Command(name = "acknowledgements")
    static final class ListAll extends OfRelease {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            AcknowledgementStatus status = status(register);
            return output.reply(() -> JsonObject.of("acknowledgements", json(status)), () -> print(status, output));
        }

        private static void print(AcknowledgementStatus status, CommandOutput output) {
            output.line(summary(status, output.texts()));
            output.table(
                    Stream.concat(
                            status.acknowledgements()
                                    .stream()
                                    .map(entry -> new Line(entry.person(), entry.acknowledgement().day(),
                                            entry.acknowledgement().remark())),
                            status.open()
                                    .stream()
                                    .map(person -> new Line(person, Message.of("acknowledgement.open"), "")))
                            .toList(),
                    column("acknowledgement.field.person", line -> line.person().name()),
                    column("acknowledgement.field.email", line -> line.person().email()),
                    column("acknowledgement.field.day", Line::day),
                    column("acknowledgement.field.remark", Line::remark));
        }

        /** @param day date of acknowledgement, or the text that the acknowledgement is outstanding */
        private record Line(Person person, Object day, String remark) {
        }
    }

    private static String summary(AcknowledgementStatus status, Texts texts) {
        return texts.get("acknowledgement.summary", status.version().kind().title(texts),
                status.version().number().toString(), status.acknowledgedCount(), status.required());
    }

    private static JsonObject json(AcknowledgementStatus status) {
        return JsonObject.of("key", status.version().kind().key())
                .with("version", status.version().number())
                .with("done", status.acknowledgedCount())
                .with("required", status.required())
                .with("given", status.acknowledgements(), DocumentAcknowledgeCommands::json)
                .with("open", status.open(), Person::name);
    }

    private static JsonObject json(AcknowledgementStatus.Given entry) {
        return JsonObject.of("person", entry.person().name())
                .with("day", entry.acknowledgement().day())
                .with("remark", entry.acknowledgement().remark());
    }
}
