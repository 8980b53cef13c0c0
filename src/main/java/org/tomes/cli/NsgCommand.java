package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tomes.nsg.Network;
import org.tomes.nsg.UnreadItem;
import org.tomes.nsg.analysis.Caveats;
import org.tomes.nsg.analysis.DifferenceReport;
import org.tomes.nsg.analysis.GroupCheckReport;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.nsg.analysis.TrafficDifferences;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses network security groups in files, without a register. */
@Command(name = "nsg", subcommands = {NsgCommand.Check.class, NsgReachCommand.class, NsgCommand.Diff.class,
    NsgSegmentationCommand.class, NsgUsageCommand.class, ServiceTagCommand.class})
final class NsgCommand extends CommandGroup {

    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "tomes.parameter.nsg-file")
        private List<Path> files;

        @Mixin
        private ServiceTagOption serviceTags;

        @Mixin
        private StrictOption strict;

        @Override
        public Integer call() {
            CommandOutput output = CommandOutput.of(spec);
            Network network = NetworkFileReader.read(files, serviceTags.addressesByTag());
            List<UnreadItem> gaps = new ArrayList<>(network.notRead());
            List<NsgAnalysis> checks = NsgAnalysis.of(network, gaps::add);
            Clock clock = TomesCommand.of(spec).context().clock();
            List<Message> caveats = Stream
                    .concat(Caveats.of(network).stream(),
                            NetworkFileReader.age(files, clock.instant()).sentences(clock.getZone()).stream())
                    .toList();
            GroupCheckReport report = GroupCheckReport.of(checks, gaps, output.texts())
                    .withCaveats(caveats.stream().map(output.texts()::get).toList());
            output.reply(() -> report, () -> {
                report.groups().forEach(group -> print(group, output));
                gaps.forEach(unreadRule -> output.note(NetworkFileReader.sentence(unreadRule)));
            });
            caveats.forEach(output::note);
            return strict.exitCode(checks.stream().anyMatch(NsgAnalysis::hasFindings),
                    !gaps.isEmpty() || checks.stream().anyMatch(NsgAnalysis::hasUndecidedManagementPort));
        }

        private static void print(GroupCheckReport.Group group, CommandOutput output) {
            Texts texts = output.texts();
            output.line(group.name());
            output.table(group.exposures(), column("nsg.field.protocol", GroupCheckReport.Exposed::protocol),
                    column("nsg.field.port", GroupCheckReport.Exposed::port),
                    column("nsg.field.verdict", "nsg", GroupCheckReport.Exposed::verdict),
                    column("nsg.field.reachable", "nsg", GroupCheckReport.Exposed::reachable),
                    column("nsg.field.rule", GroupCheckReport.Exposed::rule),
                    column("nsg.field.reason", GroupCheckReport.Exposed::reason), column("nsg.field.path",
                            exposed -> exposed.verdict() == PortOpenness.CLOSED ? "" : exposed.path()));
            group.mistakes()
                    .forEach(mistake -> output.line(texts.get("nsg.mistake.line", mistake.check(),
                            mistake.rule() == null ? "–" : mistake.rule(), mistake.detail())));
            output.line("");
        }
    }

    @Command(name = "diff")
    static final class Diff implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "tomes.parameter.nsg-before")
        private Path before;

        @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "tomes.parameter.nsg-after")
        private Path after;

        @Mixin
        private ServiceTagOption serviceTags;

        @Override
        public Integer call() {
            CommandOutput output = CommandOutput.of(spec);
            Network old = NetworkFileReader.read(List.of(before), serviceTags.addressesByTag());
            Network now = NetworkFileReader.read(List.of(after), serviceTags.addressesByTag());
            List<Message> caveats = Stream.of(old, now)
                    .flatMap(network -> Caveats.of(network).stream())
                    .distinct()
                    .toList();
            DifferenceReport report = DifferenceReport.of(TrafficDifferences.between(old, now))
                    .withCaveats(caveats.stream().map(output.texts()::get).toList());
            output.reply(() -> report, () -> report.groups().forEach(group -> print(group, output)));
            List.of(old, now)
                    .forEach(network -> network.notRead()
                            .forEach(unreadRule -> output.note(NetworkFileReader.sentence(unreadRule))));
            caveats.forEach(output::note);
            return 0;
        }

        static void print(DifferenceReport.Group group, CommandOutput output) {
            output.line(group.name());
            if (!group.differs()) {
                output.line(output.texts().get("nsg.difference.none"));
            }
            group.newlyAllowed().forEach(traffic -> print("nsg.difference.allowed", traffic, output));
            group.newlyDenied().forEach(traffic -> print("nsg.difference.denied", traffic, output));
            group.undecided().forEach(traffic -> print("nsg.difference.undecided", traffic, output));
            output.line("");
        }

        private static void print(String key, DifferenceReport.Traffic traffic, CommandOutput output) {
            output.line(output.texts()
                    .get(key, traffic.direction(), traffic.protocol(), String.join(", ", traffic.sources()),
                            traffic.sourcePorts().toString(), String.join(", ", traffic.destinations()),
                            traffic.destinationPorts().toString()));
        }
    }
}
