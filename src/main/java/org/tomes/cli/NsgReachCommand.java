package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;
import static org.tomes.cli.OutputColumn.columnOrDash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tomes.files.SmallFileReader;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.analysis.Caveats;
import org.tomes.nsg.analysis.FilterLevel;
import org.tomes.nsg.analysis.Flow;
import org.tomes.nsg.analysis.FlowAnswer;
import org.tomes.nsg.analysis.FlowCsv;
import org.tomes.nsg.analysis.FlowEvaluator;
import org.tomes.nsg.analysis.FlowEvaluators;
import org.tomes.nsg.analysis.ReachReport;
import org.tomes.nsg.analysis.VirtualNetworkGap;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows whether NSGs allow flows, and which rule decides. */
@Command(name = "reach")
final class NsgReachCommand implements Callable<Integer> {

    private static final int FLOWS_BYTES = 16_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "tomes.parameter.nsg-file")
    private List<Path> files;

    @ArgGroup(multiplicity = "1")
    private Through through;

    @Option(names = "--flows", paramLabel = "CSV", required = true, descriptionKey = "tomes.option.flows")
    private Path flows;

    @Option(names = "--vnet", paramLabel = "CIDR", descriptionKey = "tomes.option.vnet")
    private List<String> virtualNetworks = List.of();

    @Mixin
    private ServiceTagOption serviceTags;

    /** The group and the network interface that the traffic must pass. */
    static final class Through {

        @Option(names = "--group", paramLabel = "NAME", required = true, descriptionKey = "tomes.option.nsg-group")
        private String group;

        @Option(names = "--nic", paramLabel = "NAME", required = true, descriptionKey = "tomes.option.nsg-nic")
        private String nic;
    }

    @Override
    public Integer call() {
        CommandOutput output = CommandOutput.of(spec);
        Network network = NetworkFileReader.read(files, serviceTags.addressesByTag(), through.group != null);
        FlowEvaluators evaluators = new FlowEvaluators(network, virtualNetworkAddresses());
        List<FlowAnswer> answers = through.group != null ? answers(evaluators, evaluators.group(through.group))
                : answers(network, evaluators, evaluators.nic(through.nic));
        ReachReport report = ReachReport.of(answers, Caveats.of(network, output.texts()), output.texts());
        output.reply(() -> report,
                () -> output.table(answers, column("nsg.field.verdict", "nsg", FlowAnswer::fate),
                        column("nsg.field.level", "nsg", FlowAnswer::level),
                        columnOrDash("nsg.field.rule", answer -> answer.rule().map(rule -> rule.name())),
                        column("nsg.field.reason", answer -> answer.sentence(output.texts()))));
        network.notRead().forEach(item -> output.note(NetworkFileReader.sentence(item)));
        if (!output.isJson()) {
            Caveats.of(network).forEach(output::note);
        }
        return 0;
    }

    private AddressSet virtualNetworkAddresses() {
        List<AddressSet> sets = new ArrayList<>();
        for (String text : virtualNetworks) {
            sets.add(Cidr.parse(text)
                    .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("nsg.reach.vnet", text)))
                    .asSet());
        }
        return AddressSet.unionOf(sets);
    }

    private List<FlowAnswer> answers(FlowEvaluators evaluators, SecurityGroup group) {
        return answers(evaluators.tagsFor(group), evaluators.through(group)::answer);
    }

    private List<FlowAnswer> answers(Network network, FlowEvaluators evaluators, Nic nic) {
        FlowEvaluator evaluator = evaluators.through(nic);
        return answers(evaluators.tagsFor(nic), flow -> {
            FlowAnswer answer = evaluator.answer(flow);
            return VirtualNetworkGap.decides(answer)
                    ? VirtualNetworkGap.withoutAdvice(answer)
                            .withNote(VirtualNetworkGap.of(network, nic, String.join(", ", flow.remote().cidrs()),
                                    flow.remote()))
                    : answer;
        });
    }

    private List<FlowAnswer> answers(TagResolution resolution, Function<Flow, FlowAnswer> evaluator) {
        String text;
        try {
            text = SmallFileReader.text(flows, FLOWS_BYTES);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.flows.file", flows.toString()), e);
        }
        return FlowCsv.rows(text, resolution)
                .stream()
                .map(row -> row.flow()
                        .map(evaluator)
                        .orElseGet(() -> new FlowAnswer(FlowAnswer.Fate.UNDECIDED, Optional.empty(),
                                FilterLevel.Place.NONE, row.complaint())))
                .toList();
    }
}
