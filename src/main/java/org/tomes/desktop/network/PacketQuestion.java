package org.tomes.desktop.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.desktop.network.PacketEndpoint.Kind;
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
import org.tomes.nsg.analysis.VirtualNetworkGap;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * The question whether one end reaches another, as typed. Traffic passes the NSGs of both ends, as far as they are in
 * the snapshot.
 *
 * @param port the destination port; empty for any
 */
record PacketQuestion(PacketEndpointChoices ends, String source, String destination, Protocol protocol, String port) {

    private static final Message NO_ENTRANCE = Message.of("desktop_network.noWay");

    /** The answer of one level that the packet passes, with the NSG of this level if the NSG was collected. */
    record LevelAnswer(String end, Message place, FlowAnswer answer, Optional<SecurityGroup> group) {
    }

    /**
     * The answer.
     *
     * @param steps the answer of each level, in the order in which packets pass them
     * @param notes the path from the internet, or a note that there is no path, and the data that is missing for a
     * decision
     */
    record Answer(FlowAnswer overall, List<LevelAnswer> steps, List<Message> notes) {

        /** Whether the rules allow traffic to a destination without a route. */
        boolean lacksRoute() {
            return overall.fate() == FlowAnswer.Fate.ALLOW && notes.contains(NO_ENTRANCE);
        }
    }

    /** The traffic at one end that the NSGs there filter. */
    private record Side(PacketEndpoint end, PacketEndpoint other, Direction direction, Flow flow) {
    }

    boolean isFromInternet() {
        return source.strip().equalsIgnoreCase(PacketEndpointChoices.INTERNET);
    }

    /** Whether the packet comes from the internet, to a port that only the company itself should be able to reach. */
    boolean asksForManagementFromInternet() {
        return isFromInternet() && !ManagementPorts.among(protocol, ports().orElse(RangeSet.EMPTY)).isEmpty();
    }

    /** Returns the input errors by field; empty if there are none. */
    Map<String, Message> errors() {
        Map<String, Message> errors = new TreeMap<>();
        check("source", source, errors);
        check("destination", destination, errors);
        if (ports().isEmpty()) {
            errors.put("port", Message.of("desktop_network.badPort", port));
        }
        if (errors.isEmpty()) {
            if (!from().isInside() && !to().isInside()) {
                errors.put("destination", Message.of("desktop_network.bothOutside"));
            } else if (!sharesFamily()) {
                errors.put("destination", Message.of("desktop_network.families"));
            }
        }
        return errors;
    }

    private void check(String field, String typed, Map<String, Message> errors) {
        if (ends.find(typed).isEmpty()) {
            errors.put(field,
                    typed.isBlank() ? Message.of("desktop_network.noEnd")
                            : Message.of(ends.network().tags().isEmpty() ? "desktop_network.badEnd.noTags"
                                    : "desktop_network.badEnd", typed.strip()));
        }
    }

    PacketEndpoint from() {
        return ends.find(source).orElseThrow();
    }

    PacketEndpoint to() {
        return ends.find(destination).orElseThrow();
    }

    private boolean sharesFamily() {
        for (IpFamily family : IpFamily.values()) {
            if (!from().addresses().of(family).isEmpty() && !to().addresses().of(family).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** @throws java.util.NoSuchElementException if the input has errors */
    Answer answer() {
        Network network = ends.network();
        FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.NONE);
        List<LevelAnswer> steps = new ArrayList<>();
        List<FlowAnswer> answers = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        for (Side side : sides()) {
            FlowAnswer answer = answer(side, evaluators, steps);
            answers.add(answer);
            if (isGap(answer, side) && notes.isEmpty()) {
                notes.addAll(gap(side));
            }
        }
        for (Side side : sides()) {
            if (side.end().kind() == Kind.ADDRESS && side.end().nic().isPresent()) {
                notes.add(Message.of("desktop_network.noInterface", side.end().name()));
            }
        }
        entrances().ifPresent(notes::addFirst);
        return new Answer(overall(answers), steps, notes);
    }

    private static boolean isGap(FlowAnswer answer, Side side) {
        return VirtualNetworkGap.decides(answer) && side.end().nic().isPresent() && side.other().isPlace();
    }

    /**
     * Returns the answer for display. If a note explains the missing data, the advice to collect the virtual network is
     * left out, because the virtual network was collected.
     */
    private static FlowAnswer worded(FlowAnswer answer, Side side) {
        return isGap(answer, side) ? VirtualNetworkGap.withoutAdvice(answer) : answer;
    }

    /** Returns the ends whose NSGs are known; an NSG that was named is examined alone. */
    private List<Side> sides() {
        PacketEndpoint from = from();
        PacketEndpoint to = to();
        boolean groupAlone = from.group().isPresent() || to.group().isPresent();
        List<Side> sides = new ArrayList<>();
        if (from.isInside() && (!groupAlone || from.group().isPresent())) {
            sides.add(new Side(from, to, Direction.OUTBOUND, flow(Direction.OUTBOUND)));
        }
        if (to.isInside() && (!groupAlone || to.group().isPresent())) {
            sides.add(new Side(to, from, Direction.INBOUND, flow(Direction.INBOUND)));
        }
        return sides;
    }

    private Flow flow(Direction direction) {
        RangeSet to = protocol.hasPorts() ? ports().orElseThrow() : PortNotation.ALL;
        return new Flow(direction, protocol.asSet(), from().addresses(), PortNotation.ALL, to().addresses(), to);
    }

    private FlowAnswer answer(Side side, FlowEvaluators evaluators, List<LevelAnswer> steps) {
        PacketEndpoint end = side.end();
        if (end.service().isPresent()) {
            FlowAnswer answer = undecided(Message.of(
                    side.direction() == Direction.INBOUND ? "nsg.reach.service" : "nsg.reach.serviceOut", end.name()));
            steps.add(new LevelAnswer(end.name(), Message.of("desktop_network.step.unfiltered"), answer,
                    Optional.empty()));
            return answer;
        }
        if (end.group().isPresent()) {
            FlowAnswer answer = evaluators.through(end.group().get()).answer(side.flow());
            steps.add(new LevelAnswer(end.name(), Message.of("desktop_network.step.alone"), answer, end.group()));
            return answer;
        }
        Nic nic = end.nic().orElseThrow();
        FlowAnswer answer = evaluators.through(nic).answer(side.flow());
        List<FilterLevel> levels = side.direction() == Direction.INBOUND
                ? evaluators.bypassesGroups(nic) ? List.of() : evaluators.levels(nic)
                : evaluators.levels(nic).reversed();
        for (FilterLevel level : levels) {
            steps.add(new LevelAnswer(end.name(),
                    level.group()
                            .map(group -> Message.of("desktop_network.step." + level.place(), group.name()))
                            .orElseGet(() -> Message.of("desktop_network.step.unread")),
                    worded(evaluators.through(nic, level).answer(side.flow()), side), level.group()));
        }
        if (levels.isEmpty()) {
            steps.add(new LevelAnswer(end.name(), Message.of("desktop_network.step.unfiltered"), answer,
                    Optional.empty()));
        }
        return answer.fate() == FlowAnswer.Fate.ALLOW ? ownGroups(end, nic).map(names -> {
            FlowAnswer open = undecided(Message.of("desktop_network.ownGroups", end.name(), names));
            steps.add(
                    new LevelAnswer(end.name(), Message.of("desktop_network.step.interfaces"), open, Optional.empty()));
            return open;
        }).orElse(answer) : answer;
    }

    /** Returns the interfaces of a subnet that may be filtered further; empty if there are none. */
    private Optional<String> ownGroups(PacketEndpoint end, Nic nic) {
        if (!nic.id().isEmpty()) {
            return Optional.empty();
        }
        Network network = ends.network();
        Predicate<Nic> filtered = other -> network.nicAttachment(other).attached()
                && (other.addresses().isEmpty() || end.addresses().intersects(other.addressSet()));
        String names = nic.subnet()
                .stream()
                .flatMap(subnet -> network.nicsIn(subnet).stream())
                .filter(filtered)
                .map(Nic::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static FlowAnswer undecided(Message reason) {
        return new FlowAnswer(FlowAnswer.Fate.UNDECIDED, Optional.empty(), FilterLevel.Place.NONE, reason);
    }

    /** A packet arrives if every NSG allows it, and does not if one denies it. */
    private static FlowAnswer overall(List<FlowAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.fate() == FlowAnswer.Fate.DENY)
                .findFirst()
                .or(() -> answers.stream().filter(answer -> answer.fate() == FlowAnswer.Fate.UNDECIDED).findFirst())
                .orElseGet(answers::getLast);
    }

    /** Returns which data decides whether the other end is part of the virtual network, and the result in each case. */
    private List<Message> gap(Side side) {
        Network network = ends.network();
        Nic local = side.end().nic().orElseThrow();
        Message missing = VirtualNetworkGap.of(network, local, side.other().name(), side.other().addresses());
        AddressSet own = AddressSet.unionOf(network.networks()
                .stream()
                .filter(candidate -> local.subnet().filter(candidate::holds).isPresent())
                .map(candidate -> network.reachableAddresses(candidate))
                .toList());
        if (own.isEmpty()) {
            return List.of(missing);
        }
        FlowAnswer.Fate inside = fate(side, local, own.union(side.other().addresses()));
        FlowAnswer.Fate outside = fate(side, local, own.minus(side.other().addresses()));
        return inside == FlowAnswer.Fate.UNDECIDED || outside == FlowAnswer.Fate.UNDECIDED ? List.of(missing)
                : List.of(missing, Message.of("nsg.gap.cases", side.end().name(), Message.of("nsg.fate." + inside),
                        Message.of("nsg.fate." + outside)));
    }

    private FlowAnswer.Fate fate(Side side, Nic nic, AddressSet space) {
        return new FlowEvaluators(ends.network(), space).through(nic).answer(side.flow()).fate();
    }

    /** Returns the paths from the internet; empty if the question is not about one end on the internet. */
    private Optional<Message> entrances() {
        Optional<Nic> nic = to().nic();
        if (nic.isEmpty() || !ends.network().tagsFor(nic.get()).publicSpace().containsAll(from().addresses())) {
            return Optional.empty();
        }
        RangeSet to = protocol.hasPorts() ? ports().orElseThrow() : PortNotation.ALL;
        List<String> names = ends.network()
                .entrances()
                .stream()
                .filter(entrance -> entrance.accepts(protocol, to) && targets(nic.get())
                        .anyMatch(target -> target.configurations().stream().anyMatch(entrance::leadsTo)))
                .map(entrance -> entrance.name())
                .distinct()
                .toList();
        return Optional.of(names.isEmpty() ? NO_ENTRANCE : Message.of("desktop_network.way", String.join(", ", names)));
    }

    /** Returns the interface, or the interfaces of the subnet that it represents. */
    private Stream<Nic> targets(Nic nic) {
        return nic.id().isEmpty() ? nic.subnet().stream().flatMap(subnet -> ends.network().nicsIn(subnet).stream())
                : Stream.of(nic);
    }

    private Optional<RangeSet> ports() {
        return port.isBlank() || !protocol.hasPorts() ? Optional.of(PortNotation.ALL)
                : PortNotation.parse(port.strip()).filter(ports -> !ports.isEmpty());
    }
}
