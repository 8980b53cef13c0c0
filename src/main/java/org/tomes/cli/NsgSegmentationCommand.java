package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;
import static org.tomes.cli.OutputColumn.columnOrDash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.Network;
import org.tomes.nsg.analysis.Caveats;
import org.tomes.nsg.segment.ReachablePorts;
import org.tomes.nsg.segment.RequirementResult;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Segmentation.Side;
import org.tomes.nsg.segment.SegmentationReport;
import org.tomes.nsg.segment.SubnetFinder;
import org.tomes.nsg.segment.Zone;
import org.tomes.nsg.segment.Zones;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
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

/** Compares the subnets in files with the recommended design of frontend, backend and management. */
@Command(name = "segmentation")
final class NsgSegmentationCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "tomes.parameter.nsg-file")
    private List<Path> files;

    @Option(names = "--zone", paramLabel = "NAME=SUBNET", descriptionKey = "tomes.option.nsg-zone")
    private List<String> zones = List.of();

    @Option(names = "--office", paramLabel = "CIDR", descriptionKey = "tomes.option.nsg-office")
    private List<String> office = List.of();

    @Mixin
    private ServiceTagOption serviceTags;

    @Mixin
    private StrictOption strict;

    @Override
    public Integer call() {
        CommandOutput output = CommandOutput.of(spec);
        Network network = NetworkFileReader.read(files, serviceTags.addressesByTag());
        List<Segmentation> segmentations = Segmentation.of(network, zones(network), office());
        if (segmentations.isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("segment.noNetwork"));
        }
        output.reply(() -> SegmentationReport.of(segmentations, network.notRead(), Caveats.of(network, output.texts()),
                output.texts()), () -> {
                    segmentations.forEach(segmentation -> print(segmentation, output));
                    network.notRead().forEach(unreadRule -> output.note(NetworkFileReader.sentence(unreadRule)));
                    Caveats.of(network).forEach(output::note);
                });
        Set<RequirementResult.Verdict> verdicts = segmentations.stream()
                .flatMap(segmentation -> segmentation.flows().stream())
                .map(RequirementResult::verdict)
                .collect(Collectors.toSet());
        return strict.exitCode(verdicts.contains(RequirementResult.Verdict.NOT_MET),
                !network.notRead().isEmpty() || verdicts.contains(RequirementResult.Verdict.UNDECIDED)
                        || verdicts.contains(RequirementResult.Verdict.NOT_ASSESSED));
    }

    private Zones zones(Network network) {
        Zones all = Zones.propose(network);
        for (String text : zones) {
            int at = text.indexOf('=');
            String name = at < 0 ? "" : text.substring(0, at).strip().toUpperCase(Locale.ROOT);
            Optional<Zone> zone = Arrays.stream(Zone.values())
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst();
            if (zone.isEmpty() && !name.equals("NONE")) {
                throw new Problem(ProblemKind.USAGE, Message.of("segment.badZone", text));
            }
            all = all.with(SubnetFinder.find(text.substring(at + 1).strip(), network).id(), zone);
        }
        return all;
    }

    private AddressSet office() {
        List<AddressSet> sets = new ArrayList<>();
        for (String text : office) {
            sets.add(Cidr.parse(text.strip())
                    .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("segment.badOffice", text)))
                    .asSet());
        }
        return AddressSet.unionOf(sets);
    }

    private static void print(Segmentation segmentation, CommandOutput output) {
        Texts texts = output.texts();
        output.line(segmentation.network().name());
        output.line(texts.get("segment.zones",
                segmentation.subnets()
                        .stream()
                        .map(zoned -> zoned.subnet().name() + " = " + texts.get("segment.zone." + zoned.zone()))
                        .collect(Collectors.joining(", "))));
        List<Side> columns = Stream.of(Side.values())
                .filter(to -> segmentation.matrix().values().stream().anyMatch(row -> row.containsKey(to)))
                .toList();
        List<OutputColumn<Map.Entry<Side, Map<Side, ReachablePorts>>>> matrix = new ArrayList<>();
        matrix.add(column("segment.field.from", row -> texts.get("segment.side." + row.getKey())));
        columns.forEach(to -> matrix.add(columnOrDash("segment.side." + to,
                row -> Optional.ofNullable(row.getValue().get(to)).map(permitted -> text(permitted, texts)))));
        output.table(segmentation.matrix().entrySet(), matrix);
        output.table(segmentation.flows(),
                column("segment.field.verdict", flow -> texts.get("segment.verdict." + flow.verdict())),
                column("segment.field.demand", flow -> texts.get("segment.flow." + flow.id())),
                column("segment.field.detail", flow -> texts.get(flow.detail())));
        output.line("");
    }

    private static String text(ReachablePorts permitted, Texts texts) {
        return permitted.isEmpty() ? texts.get("segment.nothing") : permitted.text();
    }
}
