package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.measure.PipeSeparatedList;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The company's terms as a processor for its customers, for the annex of measures. */
@Command(name = "contract", subcommands = {ProcessingTermsCommand.Show.class, ProcessingTermsCommand.Set.class})
final class ProcessingTermsCommand extends CommandGroup {

    private static int print(ProcessingContract contract, CommandOutput output) {
        Texts texts = output.texts();
        return output.reply(() -> JsonObject.of("contract", json(contract)), () -> {
            Map<String, String> values = new LinkedHashMap<>(contract.fields().values());
            contract.missing().forEach(field -> values.put(field, texts.get("company.contract.missing")));
            output.table(values.entrySet(),
                    column("company.field", field -> texts.get("audit.field." + field.getKey())),
                    column("company.value", Map.Entry::getValue));
        });
    }

    private static JsonObject json(ProcessingContract contract) {
        JsonObject json = JsonObject.empty();
        Stream.of(AgreementDetail.values()).forEach(detail -> json.with(detail.field(), contract.text(detail)));
        return json
                .with("subProcessors", contract.subProcessors(),
                        subProcessor -> JsonObject.of("name", subProcessor.name())
                                .with("location", subProcessor.location())
                                .with("service", subProcessor.service()))
                .with("notificationHours", contract.notificationHours())
                .with("missing", contract.missing())
                .with("revision", contract.revision());
    }

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return print(register.records().company().contracts().contract(), output);
        }
    }

    /** Changes only the given fields; an empty value clears a field. */
    @Command(name = "set", modelTransformer = Terms.class)
    static final class Set extends OpenRegisterCommand {

        @Option(names = "--sub-processor", paramLabel = "NAME|LOCATION|SERVICE",
                descriptionKey = "tomes.option.sub-processor")
        private List<String> subProcessors;

        @Option(names = "--notification-hours", paramLabel = "N", descriptionKey = "tomes.option.notification-hours")
        private Integer notificationHours;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ProcessingContract before = register.records().company().contracts().contract();
            ProcessingContract changed = new ProcessingContract(Terms.entered(spec(), before),
                    subProcessors == null ? before.subProcessors() : listed(),
                    notificationHours == null ? before.notificationHours() : notificationHours, before.revision());
            return print(register.records().company().contracts().save(actor(register), changed), output);
        }

        private List<SubProcessor> listed() {
            return subProcessors.stream().filter(line -> !line.isBlank()).map(Set::parseSubProcessor).toList();
        }

        private static SubProcessor parseSubProcessor(String line) {
            List<String> parts = PipeSeparatedList.split(line);
            if (parts.size() != 3) {
                throw new Problem(ProblemKind.USAGE, Message.of("company.contract.subProcessor", line));
            }
            return new SubProcessor(parts.get(0), parts.get(1), parts.get(2));
        }
    }

    /** The terms as options of a command. */
    static final class Terms implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec command) {
            Stream.of(AgreementDetail.values())
                    .forEach(detail -> command.addOption(OptionSpec.builder(option(detail))
                            .descriptionKey("tomes.option." + CliConstants.word(detail.name()))
                            .paramLabel("TEXT")
                            .type(String.class)
                            .build()));
            return command;
        }

        private static String option(AgreementDetail detail) {
            return "--" + CliConstants.word(detail.name());
        }

        static Map<AgreementDetail, String> entered(CommandSpec command, ProcessingContract before) {
            Map<AgreementDetail, String> terms = new EnumMap<>(AgreementDetail.class);
            for (AgreementDetail detail : AgreementDetail.values()) {
                String entered = command.findOption(option(detail)).getValue();
                terms.put(detail, entered == null ? before.text(detail) : entered);
            }
            return terms;
        }
    }
}
