package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.nsg.DefaultRules;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.UnreadItem;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/**
 * Results of the checks of one NSG. Traffic that its rules allow does not necessarily arrive: it also needs a public
 * address, a load balancer or a NAT rule, which {@code reachability} takes into account.
 *
 * @param reachability whether packets can arrive, in the order of the exposures
 * @param networkByDefault whether Azure's default rule allows packets of the virtual network because no rule of the NSG
 * decides about them
 * @param published ports that the rules open only to a firewall that publishes them, not to the internet
 */
public record NsgAnalysis(SecurityGroup group, List<Exposure> exposures, List<RuleMistake> mistakes,
        List<UnreachableRule> unreachableRules, List<InternetReachability> reachability, boolean networkByDefault,
        List<Result> published) {

    /** An exposure, and whether packets can arrive. */
    public record Result(Exposure exposure, InternetReachability reachability) {
    }

    private static final String BASTION = "/azurebastionsubnet";

    /** Analyses all NSGs of a network in the order in which they were read. */
    public static List<NsgAnalysis> of(Network network) {
        return of(network, gap -> {
        });
    }

    /**
     * @param unchecked receives each NSG that could not be analysed because of an internal error
     */
    public static List<NsgAnalysis> of(Network network, Consumer<UnreadItem> unchecked) {
        return network.groups()
                .stream()
                .flatMap(group -> Faults.contain("check of a network security group",
                        () -> Stream.of(of(network, group)), reason -> {
                            unchecked.accept(new UnreadItem("", group.name(), "", reason));
                            return Stream.of();
                        }))
                .toList();
    }

    /** Analyses one NSG, including the resources behind it that the network contains. */
    public static NsgAnalysis of(Network network, SecurityGroup group) {
        NsgAnalysis withoutNetwork = of(group, network.tagsFor(group));
        InternetIngress paths = new InternetIngress(network, group);
        boolean hasBastionSubnet = network.filteredSubnets(group).stream().anyMatch(subnet -> subnet.endsWith(BASTION));
        List<RuleMistake> mistakes = new ArrayList<>(withoutNetwork.mistakes);
        mistakes.removeIf(mistake -> hasBastionSubnet && isRequiredByBastion(mistake));
        mistakes.addAll(BlockedAllowRules.of(network, group));
        boolean unattached = !network.networks().isEmpty() && !network.nics().isEmpty() && network.areAttachmentsKnown()
                && network.filteredSubnets(group).isEmpty() && network.filteredNics(group).isEmpty()
                && group.nics().isEmpty();
        if (unattached) {
            mistakes.add(new RuleMistake("nsg.unattached", RuleMistake.Severity.LOW, Optional.empty(),
                    Message.of("nsg.unattached")));
        }
        return new NsgAnalysis(group, withoutNetwork.exposures, mistakes, withoutNetwork.unreachableRules,
                withoutNetwork.exposures.stream().map(paths::of).toList(), withoutNetwork.networkByDefault,
                FirewallPublications.of(network)
                        .exposures(group, withoutNetwork.exposures)
                        .stream()
                        .map(exposure -> new Result(exposure, paths.of(exposure)))
                        .toList());
    }

    /**
     * @param resolution resolution of the names in the rules of the NSG
     */
    public static NsgAnalysis of(SecurityGroup group, TagResolution resolution) {
        List<Exposure> exposures = new ArrayList<>();
        List<RuleMistake> mistakes = new ArrayList<>();
        List<UnreachableRule> unreachableRules = new ArrayList<>();
        boolean networkByDefault = false;
        for (Direction direction : Direction.values()) {
            FirstMatchingRules matches = new FirstMatchingRules(RuleBoxes.of(group, direction, resolution));
            List<UnreachableRule> unreachable = UnreachableRules.of(matches);
            unreachableRules.addAll(unreachable);
            mistakes.addAll(RuleMistakeFinder.of(direction, group.rules(), matches, unreachable, resolution));
            mistakes.addAll(RedundantRules.of(matches, unreachable));
            mistakes.addAll(OverlyWideRanges.of(direction, group.rules()));
            if (direction == Direction.INBOUND) {
                exposures.addAll(RouteScenarios.resolveUncertain(Exposures.of(matches, resolution), group, resolution));
                networkByDefault = matches.reaches(DefaultRules.NETWORK_IN);
            }
        }
        InternetReachability unknown = new InternetReachability(InternetReachability.State.UNKNOWN,
                Message.of("nsg.reachable.notRead"));
        return new NsgAnalysis(group, exposures, mistakes, unreachableRules,
                exposures.stream().map(exposure -> unknown).toList(), networkByDefault, List.of());
    }

    /**
     * Whether Bastion requires the rule for {@code GatewayManager}, even if another rule already allows the internet.
     */
    private static boolean isRequiredByBastion(RuleMistake mistake) {
        return mistake.severity() == RuleMistake.Severity.LOW
                && Set.of("nsg.shadowed", "nsg.redundant").contains(mistake.check())
                && mistake.onRule().filter(rule -> rule.source().tags().contains("gatewaymanager")).isPresent();
    }

    /**
     * Returns the results by ports. They are the results of the rules; a result for a firewall that publishes the same
     * ports replaces a less severe one.
     */
    public List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < exposures.size(); i++) {
            Exposure exposure = exposures.get(i);
            boolean replaced = exposure.verdict() != PortOpenness.UNDECIDED && published.stream()
                    .anyMatch(result -> result.exposure().protocol() == exposure.protocol()
                            && result.exposure().ports().containsAll(exposure.ports()));
            if (!replaced) {
                results.add(new Result(exposure, reachability.get(i)));
            }
        }
        results.addAll(0, published);
        return results;
    }

    /** Whether there is a certain finding: a mistake, or a management port that is open to the internet. */
    public boolean hasFindings() {
        return mistakes.stream().anyMatch(mistake -> !mistake.isHint()) || hasManagementPort(PortOpenness.OPEN);
    }

    /** Whether the data does not show if a management port is open to the internet. */
    public boolean hasUndecidedManagementPort() {
        return hasManagementPort(PortOpenness.UNDECIDED);
    }

    private boolean hasManagementPort(PortOpenness verdict) {
        return results().stream()
                .map(Result::exposure)
                .anyMatch(exposure -> exposure.isManagement() && exposure.verdict() == verdict);
    }
}
