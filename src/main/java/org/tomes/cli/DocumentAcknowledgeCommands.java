package org.tomes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.acknowledgement.AcknowledgementPlan;
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

/** Commands that record and list who has acknowledged a released document. */
final class DocumentAcknowledgeCommands {

    private DocumentAcknowledgeCommands() {
    }

    /** A command for one released version. */
    abstract static class OfRelease extends RegisterCommand {

        @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "tomes.parameter.key")
        private String key;

        @Option(names = "--version-number", paramLabel = "1.0", defaultValue = "",
                descriptionKey = "tomes.option.acknowledged-version")
        private String number;

        AcknowledgementStatus status(OpenRegister register) {
            DocumentKind kind = DocumentCommand.kind(key, register);
            Optional<VersionNumber> wanted = VersionNumber.read(number);
            if (!number.isBlank() && wanted.isEmpty()) {
                throw new Problem(ProblemKind.USAGE, Message.of("version.notANumber", number));
            }
            return register.documents().acknowledgements().status(kind, wanted);
        }
    }

    /** Records the people of a list; exit code 1 if rows are left out. */
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
            AcknowledgementPlan plan = register.documents()
                    .acknowledgements()
                    .plan(status(register).version(), register.sheets(output.texts().language()).read(file), addPeople);
            if (!dryRun) {
                register.documents().acknowledgements().record(actor(register), plan);
            }
            print(plan, status(register), output);
            return plan.left().isEmpty() ? 0 : 1;
        }

        private void print(AcknowledgementPlan plan, AcknowledgementStatus after, CommandOutput output) {
            plan.left().forEach(row -> output.note(said(row)));
            if (output.isJson()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("written", !dryRun);
                json.put("added", plan.added().size());
                json.put("unchanged", plan.known());
                json.put("newPeople", plan.newPeople().stream().map(Person::name).toList());
                json.put("leftOut", plan.left().stream().map(row -> leftOut(row, output.texts())).toList());
                json.put("acknowledgements", json(after));
                output.json(json);
            } else {
                output.line(output.texts()
                        .get(dryRun ? "acknowledgement.wouldRecord" : "acknowledgement.recorded", plan.added().size(),
                                plan.known(), plan.left().size(), plan.newPeople().size()));
                output.line(summary(after, output.texts()));
            }
        }

        private static Message said(AcknowledgementPlan.LeftRow row) {
            return Message.of("acknowledgement.leftOut", row.row(), row.person(), row.reason());
        }

        private static Map<String, Object> leftOut(AcknowledgementPlan.LeftRow row, Texts texts) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("row", row.row());
            json.put("person", row.person());
            json.put("message", texts.get(row.reason()));
            return json;
        }
    }

    /** Lists who has acknowledged a release and who has not. */
    @Command(name = "acknowledgements")
    static final class ListAll extends OfRelease {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            AcknowledgementStatus status = status(register);
            Texts texts = output.texts();
            if (output.isJson()) {
                output.json(Map.of("acknowledgements", json(status)));
                return 0;
            }
            output.line(summary(status, texts));
            output.table(
                    Stream.of("person", "email", "day", "remark")
                            .map(field -> texts.get("acknowledgement.field." + field))
                            .toList(),
                    Stream.concat(
                            status.given()
                                    .stream()
                                    .map(given -> List.of(given.person().name(), given.person().email(),
                                            given.acknowledgement().day().toString(),
                                            given.acknowledgement().remark().replace('\n', ' '))),
                            status.open()
                                    .stream()
                                    .map(person -> List.of(person.name(), person.email(),
                                            texts.get("acknowledgement.open"), "")))
                            .toList());
            return 0;
        }
    }

    private static String summary(AcknowledgementStatus status, Texts texts) {
        return texts.get("acknowledgement.summary", status.version().kind().title(texts),
                status.version().number().toString(), status.done(), status.required());
    }

    private static Map<String, Object> json(AcknowledgementStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", status.version().kind().key());
        json.put("version", status.version().number().toString());
        json.put("done", status.done());
        json.put("required", status.required());
        json.put("given", status.given().stream().map(DocumentAcknowledgeCommands::json).toList());
        json.put("open", status.open().stream().map(Person::name).toList());
        return json;
    }

    private static Map<String, Object> json(AcknowledgementStatus.Given given) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", given.person().name());
        json.put("day", given.acknowledgement().day().toString());
        json.put("remark", given.acknowledgement().remark());
        return json;
    }
}
