package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.measure.PipeSeparated;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the company as a processor agrees with its customers, for the annex of measures. */
@Command(name = "contract", subcommands = {ContractCommand.Show.class, ContractCommand.Set.class})
final class ContractCommand extends CommandGroup {

    private static void print(ProcessingContract contract, CommandOutput output) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("controller", contract.controller());
        json.put("protectionOfficer", contract.protectionOfficer());
        json.put("subProcessors",
                contract.subProcessors()
                        .stream()
                        .map(subProcessor -> Map.of("name", subProcessor.name(), "location", subProcessor.location(),
                                "service", subProcessor.service()))
                        .toList());
        json.put("locations", contract.locations());
        json.put("notificationHours", contract.notificationHours());
        json.put("confidentiality", contract.confidentiality());
        json.put("deletion", contract.deletion());
        json.put("missing", contract.missing());
        json.put("revision", contract.revision());
        if (output.isJson()) {
            output.json(Map.of("contract", json));
            return;
        }
        Texts texts = output.texts();
        output.table(List.of(texts.get("company.field"), texts.get("company.value")),
                Stream.concat(contract
                        .fields()
                        .values()
                        .entrySet()
                        .stream()
                        .map(field -> List.of(texts.get("audit.field." + field.getKey()), field.getValue())),
                        contract.missing()
                                .stream()
                                .map(field -> List.of(texts.get("audit.field." + field),
                                        texts.get("company.contract.missing"))))
                        .toList());
    }

    @Command(name = "show")
    static final class Show extends RegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            print(register.company().contracts().contract(), output);
            return 0;
        }
    }

    /** Changes the given fields and leaves the others; an empty value clears a field. */
    @Command(name = "set")
    static final class Set extends RegisterCommand {

        @Option(names = "--controller", paramLabel = "TEXT", descriptionKey = "tomes.option.controller")
        private String controller;

        @Option(names = "--protection-officer", paramLabel = "TEXT", descriptionKey = "tomes.option.protection-officer")
        private String protectionOfficer;

        @Option(names = "--sub-processor", paramLabel = "NAME|LOCATION|SERVICE",
                descriptionKey = "tomes.option.sub-processor")
        private List<String> subProcessors;

        @Option(names = "--locations", paramLabel = "TEXT", descriptionKey = "tomes.option.locations")
        private String locations;

        @Option(names = "--notification-hours", paramLabel = "N", descriptionKey = "tomes.option.notification-hours")
        private Integer notificationHours;

        @Option(names = "--confidentiality", paramLabel = "TEXT", descriptionKey = "tomes.option.confidentiality")
        private String confidentiality;

        @Option(names = "--deletion", paramLabel = "TEXT", descriptionKey = "tomes.option.deletion")
        private String deletion;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ProcessingContract before = register.company().contracts().contract();
            ProcessingContract wanted = new ProcessingContract(given(controller, before.controller()),
                    given(protectionOfficer, before.protectionOfficer()),
                    subProcessors == null ? before.subProcessors() : listed(), given(locations, before.locations()),
                    notificationHours == null ? before.notificationHours() : notificationHours,
                    given(confidentiality, before.confidentiality()), given(deletion, before.deletion()),
                    before.revision());
            print(register.company().contracts().save(actor(register), wanted), output);
            return 0;
        }

        private List<SubProcessor> listed() {
            return subProcessors.stream().filter(line -> !line.isBlank()).map(Set::subProcessor).toList();
        }

        private static SubProcessor subProcessor(String line) {
            List<String> parts = PipeSeparated.split(line);
            if (parts.size() != 3) {
                throw new Problem(ProblemKind.USAGE, Message.of("company.contract.subProcessor", line));
            }
            return new SubProcessor(parts.get(0), parts.get(1), parts.get(2));
        }

        private static String given(String value, String before) {
            return value == null ? before : value.strip();
        }
    }
}
