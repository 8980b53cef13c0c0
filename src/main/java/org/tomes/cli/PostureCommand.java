package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tomes.app.InputFileFinder;
import org.tomes.check.Assessment;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckReport;
import org.tomes.check.CheckResultSet;
import org.tomes.check.CheckService;
import org.tomes.check.CheckedResource;
import org.tomes.check.SubjectNames;
import org.tomes.inventory.DataAge;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.NothingRead;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs all checks against Azure data: files, or the register's newest snapshot. */
@Command(name = "posture", subcommands = PostureCommand.Check.class)
final class PostureCommand extends CommandGroup {

    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE|DIR", arity = "0..*", descriptionKey = "tomes.parameter.posture-files")
        private List<Path> files;

        @Option(names = "--all", descriptionKey = "tomes.option.all-results")
        private boolean all;

        @Mixin
        private ServiceTagOption serviceTags;

        @Mixin
        private StrictOption strict;

        @Override
        public Integer call() {
            CommandOutput output = CommandOutput.of(spec);
            TomesCommand root = TomesCommand.of(spec);
            if (files == null || files.isEmpty()) {
                return RegisterAccess.with(spec, register -> {
                    Inventory latest = register.azure()
                            .inventory()
                            .latest()
                            .orElseThrow(() -> new Problem(ProblemKind.INPUT, Message.of("cli.noSnapshot")));
                    return show(register.azure().checks(), latest, output);
                });
            }
            try {
                return show(root.context().checks(serviceTags.addressesByTag()),
                        Inventory.read(InputFileFinder.below(files), ReadingProgress.NONE), output);
            } catch (NothingRead e) {
                e.notRead().forEach(gap -> output.note(gap.sentence()));
                throw e;
            }
        }

        private int show(CheckService service, Inventory inventory, CommandOutput output) {
            CheckResultSet posture = service.assess(inventory);
            Clock clock = TomesCommand.of(spec).context().clock();
            DataAge age = DataAge.of(inventory.snapshot(), clock.instant());
            output.reply(() -> CheckReport.of(posture, service.checks(), age, clock.getZone(), output.texts()), () -> {
                Map<String, List<Assessment>> areas = posture.assessments()
                        .stream()
                        .collect(Collectors.groupingBy(assessment -> assessment.check().area(), LinkedHashMap::new,
                                Collectors.toList()));
                SubjectNames names = SubjectNames.of(posture.assessments().stream().map(Assessment::resource).toList(),
                        Check::place);
                areas.forEach((area, assessments) -> print(area, assessments, names, output));
                if (areas.isEmpty()) {
                    output.line(output.texts().get("cli.posture.nothing", types(inventory, output.texts())));
                }
                age.sentencesOfChecks(clock.getZone()).forEach(output::note);
                posture.notRead().forEach(gap -> output.note(gap.sentence()));
                posture.unchecked()
                        .forEach(gap -> output.note(Message.of("cli.posture.unchecked", gap.item(), gap.reason())));
            });
            return strict.exitCode(posture.hasFindings(), posture.isIncomplete());
        }

        private static String types(Inventory inventory, Texts texts) {
            String types = inventory.snapshot()
                    .counts()
                    .entrySet()
                    .stream()
                    .map(count -> TypeNames.of(count.getKey().text(), texts) + " (" + count.getValue() + ")")
                    .collect(Collectors.joining(", "));
            return types.isEmpty() ? "–" : types;
        }

        private void print(String area, List<Assessment> assessments, SubjectNames names, CommandOutput output) {
            Texts texts = output.texts();
            output.line(texts.get("cli.posture.area", texts.get("check.area." + area),
                    count(assessments, CheckOutcome.NOT_MET), count(assessments, CheckOutcome.NOT_ASSESSED),
                    count(assessments, CheckOutcome.MET)));
            List<Assessment> rows = assessments.stream()
                    .filter(assessment -> all || assessment.result() != CheckOutcome.MET)
                    .sorted(Comparator.comparing(Check::rank)
                            .thenComparing(Assessment::severity)
                            .thenComparing(Assessment::check)
                            .thenComparing(assessment -> assessment.resource().name()))
                    .toList();
            if (!rows.isEmpty()) {
                output.table(rows, column("cli.posture.result", "check", Assessment::result),
                        column("cli.posture.severity", "check", Assessment::severity),
                        column("cli.posture.check", assessment -> assessment.check().value()),
                        column("cli.posture.resource", assessment -> names.of(assessment.resource())),
                        column("cli.posture.reason", Assessment::reason));
            }
            output.line("");
        }

        /**
         * Returns the name, preceded by that of the parent resource: subnets of many virtual networks have the same
         * name.
         */
        private static String place(CheckedResource resource) {
            boolean part = resource.type().indexOf('/') != resource.type().lastIndexOf('/');
            return ResourceId.parse(resource.id())
                    .filter(id -> part)
                    .flatMap(ResourceId::parent)
                    .map(parent -> parent.name() + "/" + resource.name())
                    .orElse(resource.name());
        }

        /** Returns the position of a result: failed checks come first, then the checks that were not assessed. */
        private static int rank(Assessment assessment) {
            return List.of(CheckOutcome.NOT_MET, CheckOutcome.NOT_ASSESSED, CheckOutcome.MET)
                    .indexOf(assessment.result());
        }

        private static long count(List<Assessment> assessments, CheckOutcome result) {
            return assessments.stream().filter(assessment -> assessment.result() == result).count();
        }
    }
}
