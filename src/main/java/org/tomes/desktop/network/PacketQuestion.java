package org.tomes.desktop.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.analysis.FilterLevel;
import org.tomes.nsg.analysis.Flow;
import org.tomes.nsg.analysis.FlowAnswer;
import org.tomes.nsg.analysis.FlowEvaluators;
import org.tomes.nsg.analysis.ManagementPorts;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.PublicSpace;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * A question about a packet, as typed.
 *
 * @param other the remote address, or {@code Internet} or {@code *}
 * @param ownAddress the local address; empty for any
 * @param port the destination port; empty for any
 */
record PacketQuestion(PacketQuestionTarget target, Direction direction, Protocol protocol, String other,
        String ownAddress, String port) {

    private static final String INTERNET = "internet";
    private static final Message NO_ENTRANCE = Message.of("desktop_network.noWay");

    /** The answer of one level that the packet passes, with its NSG if that was read. */
    record LevelAnswer(Message place, FlowAnswer answer, Optional<SecurityGroup> group) {
    }

    /**
     * The answer.
     *
     * @param steps the answer of each level, in the order in which packets pass them
     * @param entranceNote the route from the internet, or a notice that there is none; empty if the question is not
     * about the internet
     */
    record Answer(FlowAnswer overall, List<LevelAnswer> steps, Optional<Message> entranceNote) {

        /** Whether the rules allow traffic to a destination without a route. */
        boolean lacksRoute() {
            return overall.fate() == FlowAnswer.Fate.ALLOW && entranceNote.filter(NO_ENTRANCE::equals).isPresent();
        }
    }

    boolean isInternet() {
        return other.strip().equalsIgnoreCase(INTERNET);
    }

    /** Whether the packet comes from the internet, to a port that only the company itself should be able to reach. */
    boolean asksForManagementFromInternet() {
        return direction == Direction.INBOUND && isInternet()
                && !ManagementPorts.among(protocol, ports().orElse(RangeSet.EMPTY)).isEmpty();
    }

    /** Returns the input errors by field; empty if there are none. */
    Map<String, Message> errors() {
        Map<String, Message> errors = new TreeMap<>();
        if (addresses(other).isEmpty()) {
            errors.put("other", Message.of("desktop_network.badAddress", other));
        }
        if (!ownAddress.isBlank() && Cidr.parse(ownAddress.strip()).isEmpty()) {
            errors.put("own", Message.of("desktop_network.badAddress", ownAddress));
        }
        if (ports().isEmpty()) {
            errors.put("port", Message.of("desktop_network.badPort", port));
        }
        if (errors.isEmpty() && !sharesFamily()) {
            errors.put("other", Message.of("desktop_network.families"));
        }
        return errors;
    }

    private boolean sharesFamily() {
        for (IpFamily family : IpFamily.values()) {
            if (!addresses(other).orElseThrow().of(family).isEmpty() && !ownAddresses().of(family).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** @throws java.util.NoSuchElementException if the input has errors */
    Answer answer(Network network) {
        FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.NONE);
        AddressSet there = addresses(other).orElseThrow();
        RangeSet to = protocol.hasPorts() ? ports().orElseThrow() : PortNotation.ALL;
        Flow flow = direction == Direction.INBOUND
                ? new Flow(direction, protocol.asSet(), there, PortNotation.ALL, ownAddresses(), to)
                : new Flow(direction, protocol.asSet(), ownAddresses(), PortNotation.ALL, there, to);
        if (target.service().isPresent()) {
            return new Answer(new FlowAnswer(FlowAnswer.Fate.UNDECIDED, Optional.empty(), FilterLevel.Place.NONE,
                    Message.of(direction == Direction.INBOUND ? "nsg.reach.service" : "nsg.reach.serviceOut",
                            target.name())),
                    List.of(), Optional.empty());
        }
        if (target.nic().isEmpty()) {
            FlowAnswer answer = evaluators.through(target.group().orElseThrow()).answer(flow);
            return new Answer(answer, List.of(
                    new LevelAnswer(Message.of("desktop_network.step.group", target.name()), answer, target.group())),
                    Optional.empty());
        }
        Nic nic = target.nic().get();
        boolean past = direction == Direction.INBOUND && evaluators.bypassesGroups(nic);
        List<FilterLevel> levels = past ? List.of()
                : direction == Direction.INBOUND ? evaluators.levels(nic) : evaluators.levels(nic).reversed();
        List<LevelAnswer> steps = new ArrayList<>();
        for (FilterLevel level : levels) {
            steps.add(new LevelAnswer(
                    level.group()
                            .map(group -> Message.of("desktop_network.step." + level.place(), group.name()))
                            .orElseGet(() -> Message.of("desktop_network.step.unread")),
                    evaluators.through(nic, level).answer(flow), level.group()));
        }
        return new Answer(evaluators.through(nic).answer(flow), steps, entranceNote(network, nic, there, to));
    }

    private Optional<Message> entranceNote(Network network, Nic nic, AddressSet there, RangeSet to) {
        boolean fromInternet = direction == Direction.INBOUND && network.tagsFor(nic).publicSpace().containsAll(there);
        if (!fromInternet) {
            return Optional.empty();
        }
        List<String> names = network.entrances()
                .stream()
                .filter(entrance -> entrance.accepts(protocol, to)
                        && nic.configurations().stream().anyMatch(entrance::leadsTo))
                .map(entrance -> entrance.name())
                .distinct()
                .toList();
        return Optional.of(names.isEmpty() ? NO_ENTRANCE : Message.of("desktop_network.way", String.join(", ", names)));
    }

    private AddressSet ownAddresses() {
        return ownAddress.isBlank() ? AddressSet.ALL : Cidr.parse(ownAddress.strip()).orElseThrow().asSet();
    }

    private Optional<RangeSet> ports() {
        return port.isBlank() || !protocol.hasPorts() ? Optional.of(PortNotation.ALL)
                : PortNotation.parse(port.strip()).filter(ports -> !ports.isEmpty());
    }

    private static Optional<AddressSet> addresses(String text) {
        String stripped = text.strip();
        return stripped.equals("*") ? Optional.of(AddressSet.ALL)
                : stripped.equalsIgnoreCase(INTERNET) ? Optional.of(PublicSpace.without(AddressSet.NONE))
                        : Cidr.parse(stripped).map(Cidr::asSet);
    }
}
