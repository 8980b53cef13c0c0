package org.tomes.nsg.answer;

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
import org.tomes.nsg.UnreadRule;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/**
 * What there is to say about one NSG by itself. What its rules permit is no proof that packets arrive: that takes a
 * public address, a load balancer or a translation as well, which {@code reachability} tells.
 *
 * @param reachability whether packets can arrive, for each exposure in its place
 * @param networkByDefault whether there are packets that Azure's default rule for the virtual network lets in, since no
 * rule of the group's own decides about them
 */
public record GroupCheck(SecurityGroup group, List<Exposure> exposures, List<RuleMistake> mistakes,
        List<UnreachableRule> unreachableRules, List<Reachability> reachability, boolean networkByDefault) {

    private static final String BASTION = "/azurebastionsubnet";

    /** Checks every group of a network, in the order in which they were read. */
    public static List<GroupCheck> of(Network network) {
        return of(network, gap -> {
        });
    }

    /** @param unchecked hears of each group that a fault kept from being checked */
    public static List<GroupCheck> of(Network network, Consumer<UnreadRule> unchecked) {
        return network.groups()
                .stream()
                .flatMap(group -> Faults.contain("check of a network security group",
                        () -> Stream.of(of(network, group)), reason -> {
                            unchecked.accept(new UnreadRule("", group.name(), "", reason));
                            return Stream.of();
                        }))
                .toList();
    }

    /** Of one group, with all that the network tells about what stands behind it. */
    public static GroupCheck of(Network network, SecurityGroup group) {
        GroupCheck alone = of(group, network.tagsFor(group));
        IngressPaths entrances = new IngressPaths(network, group);
        boolean demanding = network.filteredSubnets(group).stream().anyMatch(subnet -> subnet.endsWith(BASTION));
        List<RuleMistake> mistakes = new ArrayList<>(alone.mistakes);
        mistakes.removeIf(mistake -> demanding && isDemanded(mistake));
        mistakes.addAll(Contradictions.of(network, group));
        boolean unattached = !network.networks().isEmpty() && !network.nics().isEmpty()
                && network.filteredSubnets(group).isEmpty() && network.filteredNics(group).isEmpty()
                && group.nics().isEmpty();
        if (unattached) {
            mistakes.add(new RuleMistake("nsg.unattached", RuleMistake.Severity.LOW, Optional.empty(),
                    Message.of("nsg.unattached")));
        }
        return new GroupCheck(group, alone.exposures, mistakes, alone.unreachableRules,
                alone.exposures.stream().map(entrances::of).toList(), alone.networkByDefault);
    }

    /** @param surroundings what the names in the group's rules stand for */
    public static GroupCheck of(SecurityGroup group, TagResolution surroundings) {
        List<Exposure> exposures = new ArrayList<>();
        List<RuleMistake> mistakes = new ArrayList<>();
        List<UnreachableRule> unreachableRules = new ArrayList<>();
        boolean networkByDefault = false;
        for (Direction direction : Direction.values()) {
            FirstMatches matches = new FirstMatches(RuleBoxes.of(group, direction, surroundings));
            List<UnreachableRule> unreachable = UnreachableRules.of(matches);
            unreachableRules.addAll(unreachable);
            mistakes.addAll(RuleMistakeFinder.of(direction, group.rules(), matches, unreachable, surroundings));
            mistakes.addAll(Redundancy.of(matches, unreachable));
            mistakes.addAll(WideRanges.of(direction, group.rules()));
            if (direction == Direction.INBOUND) {
                exposures.addAll(RouteScenarios.decideDoubts(Exposures.of(matches, surroundings), group, surroundings));
                networkByDefault = matches.reaches(DefaultRules.NETWORK_IN);
            }
        }
        Reachability unknown = new Reachability(Reachability.State.UNKNOWN, Message.of("nsg.reachable.notRead"));
        return new GroupCheck(group, exposures, mistakes, unreachableRules,
                exposures.stream().map(exposure -> unknown).toList(), networkByDefault);
    }

    /** Bastion wants its rule for GatewayManager to be there, also where another one already lets the internet in. */
    private static boolean isDemanded(RuleMistake mistake) {
        return mistake.severity() == RuleMistake.Severity.LOW
                && Set.of("nsg.shadowed", "nsg.redundant").contains(mistake.check())
                && mistake.onRule().filter(rule -> rule.source().tags().contains("gatewaymanager")).isPresent();
    }

    /** Whether something is wrong for certain: a mistake, or a management port that is open to the internet. */
    public boolean hasFindings() {
        return mistakes.stream().anyMatch(mistake -> !mistake.isHint()) || exposures.stream()
                .anyMatch(exposure -> exposure.isManagement() && exposure.verdict() == Verdict.OPEN);
    }
}
