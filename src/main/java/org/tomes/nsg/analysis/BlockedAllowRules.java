package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.analysis.FilterLevel.Place;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.analysis.RuleMistake.Severity;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.PacketBox;
import org.tomes.text.Message;

/**
 * Finds rules that allow traffic which the NSG at the other level (subnet or network interface) blocks completely. The
 * rule or the block must be a mistake. Rules that are blocked only for some machines are not reported, because they
 * take effect for the other machines.
 */
final class BlockedAllowRules {

    private final Network network;
    private final SecurityGroup group;
    private final Map<Nic, SecurityGroup> otherGroups = new HashMap<>();
    private final List<Nic> nics;
    private final Map<List<Object>, FlowEvaluator> reaches = new HashMap<>();
    private final FlowEvaluators evaluators;
    private final AddressSet publicSpace;

    private BlockedAllowRules(Network network, SecurityGroup group) {
        this.network = network;
        this.group = group;
        this.nics = network.filteredNics(group);
        this.evaluators = new FlowEvaluators(network, AddressSet.NONE);
        this.publicSpace = network.tagsFor(group).publicSpace();
        nics.forEach(nic -> otherGroup(nic).ifPresent(other -> otherGroups.put(nic, other)));
    }

    static List<RuleMistake> of(Network network, SecurityGroup group) {
        BlockedAllowRules contradictions = new BlockedAllowRules(network, group);
        // At a machine without a second NSG, all allowed traffic arrives.
        if (contradictions.otherGroups.isEmpty() || contradictions.otherGroups.size() < contradictions.nics.size()) {
            return List.of();
        }
        List<RuleMistake> mistakes = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            List<RuleBox> pieces = RuleBoxes.of(group, direction, network.tagsFor(group));
            for (NsgRule rule : group.rules()) {
                if (rule.isRead() && rule.allows() && rule.directions().contains(direction)) {
                    contradictions.blockingGroup(rule, direction, pieces)
                            .ifPresent(detail -> mistakes
                                    .add(new RuleMistake("nsg.contradiction", Severity.LOW, rule, detail)));
                }
            }
        }
        return mistakes;
    }

    private Optional<SecurityGroup> otherGroup(Nic nic) {
        Optional<SecurityGroup> nicGroup = network.nicAttachment(nic).group();
        Optional<SecurityGroup> subnets = nic.subnet()
                .flatMap(network::subnetAttachment)
                .flatMap(Network.NetworkAttachment::group);
        return nicGroup.isPresent() && subnets.isPresent() && !nicGroup.equals(subnets)
                ? nicGroup.filter(group::equals).isPresent() ? subnets : nicGroup
                : Optional.empty();
    }

    /**
     * Returns a message if, for every affected machine, one NSG blocks the traffic that a rule allows: all of it, or
     * all public traffic, because a default rule usually allows traffic of the virtual network.
     */
    private Optional<Message> blockingGroup(NsgRule rule, Direction direction, List<RuleBox> pieces) {
        List<RuleBox> rulePieces = pieces.stream().filter(piece -> piece.rule().equals(rule)).toList();
        if (rulePieces.isEmpty() || rulePieces.stream().anyMatch(piece -> !piece.isCertain())) {
            return Optional.empty();
        }
        return blockingGroup(rulePieces, direction, AddressSet.ALL)
                .map(other -> Message.of("nsg.contradiction", other.name()))
                .or(() -> blockingGroup(rulePieces, direction, publicSpace)
                        .map(other -> Message.of("nsg.contradiction.public", other.name())));
    }

    private Optional<SecurityGroup> blockingGroup(List<RuleBox> rulePieces, Direction direction, AddressSet beyond) {
        Dimension local = direction == Direction.INBOUND ? Dimension.DESTINATION : Dimension.SOURCE;
        Dimension remote = direction == Direction.INBOUND ? Dimension.SOURCE : Dimension.DESTINATION;
        Optional<SecurityGroup> blocking = Optional.empty();
        for (Map.Entry<Nic, SecurityGroup> entry : otherGroups.entrySet()) {
            for (RuleBox piece : rulePieces) {
                PacketBox box = piece.box();
                box = box.with(local, box.get(local).intersect(entry.getKey().addressSet().of(box.family())))
                        .with(remote, box.get(remote).intersect(beyond.of(box.family())));
                if (!box.isEmpty()) {
                    if (fate(entry.getKey(), entry.getValue(), box, direction) != Fate.DENY) {
                        return Optional.empty();
                    }
                    blocking = Optional.of(entry.getValue());
                }
            }
        }
        return blocking;
    }

    private Fate fate(Nic nic, SecurityGroup other, PacketBox box, Direction direction) {
        Flow flow = new Flow(direction, box.get(Dimension.PROTOCOL),
                AddressSet.of(box.family(), box.get(Dimension.SOURCE)), box.get(Dimension.SOURCE_PORT),
                AddressSet.of(box.family(), box.get(Dimension.DESTINATION)), box.get(Dimension.DESTINATION_PORT));
        // Machines in one subnet with the same NSG differ only in their addresses, which are part of the flow.
        return reaches
                .computeIfAbsent(List.of(nic.subnet(), other.id(), other.name()),
                        alike -> new FlowEvaluator(List.of(new FilterLevel(Place.NONE, Optional.of(other))),
                                evaluators.tagsFor(nic), nic.addressSet()))
                .answer(flow)
                .fate();
    }
}
