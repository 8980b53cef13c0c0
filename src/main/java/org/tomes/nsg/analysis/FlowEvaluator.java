package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.analysis.FilterLevel.Place;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PacketBox;
import org.tomes.text.Message;

/**
 * Determines whether one or two NSGs allow a flow. Inbound traffic passes the NSG of the subnet first and then that of
 * the network interface; outbound traffic passes them in reverse order. Both must allow the flow.
 */
public final class FlowEvaluator {

    private final List<FilterLevel> levels;
    private final TagResolution resolution;
    private final AddressSet ownAddresses;
    private final boolean closedByDefault;
    private final Optional<FlowAnswer> answerWithoutFilter;
    private final Map<FilterLevel, Map<Direction, List<RuleBox>>> pieces = new IdentityHashMap<>();

    /**
     * @param levels in the order for inbound packets; empty if no NSG is attached
     * @param ownAddresses the private addresses of the machine, if known
     */
    public FlowEvaluator(List<FilterLevel> levels, TagResolution resolution, AddressSet ownAddresses) {
        this(levels, resolution, ownAddresses, false);
    }

    /**
     * @param closedByDefault whether the machine has public addresses, all of which allow traffic only if an NSG allows
     * it
     */
    FlowEvaluator(List<FilterLevel> levels, TagResolution resolution, AddressSet ownAddresses,
            boolean closedByDefault) {
        this(levels, resolution, ownAddresses, closedByDefault, Optional.empty());
    }

    /**
     * @param answerWithoutFilter the answer for all inbound traffic if no NSG filters it
     */
    FlowEvaluator(List<FilterLevel> levels, TagResolution resolution, AddressSet ownAddresses, boolean closedByDefault,
            Optional<FlowAnswer> answerWithoutFilter) {
        this.answerWithoutFilter = answerWithoutFilter;
        this.closedByDefault = closedByDefault;
        this.levels = List.copyOf(levels);
        this.resolution = resolution;
        this.ownAddresses = ownAddresses;
    }

    /** Decision about some of the packets of a flow. */
    private record Outcome(boolean allowed, Place level, RuleBox piece) {
    }

    /**
     * Evaluates a flow. A flow that cannot contain any packet is denied, for example a flow from IPv6 to a machine with
     * IPv4 only.
     */
    public FlowAnswer answer(Flow flow) {
        if (withPrivateLocalAddress(flow).boxes().isEmpty()) {
            return new FlowAnswer(Fate.DENY, Optional.empty(), Place.NONE, FlowAnswer.NO_PACKET);
        }
        return PlatformTraffic.withPlatformNote(flow,
                answerWithoutFilter.isPresent() && flow.direction() == Direction.INBOUND ? answerWithoutFilter.get()
                        : answerInAllScenarios(flow));
    }

    /**
     * Evaluates a flow for all possible routes if tags depend on them. A result that is the same for all routes is
     * certain.
     */
    private FlowAnswer answerInAllScenarios(Flow flow) {
        FlowAnswer answer = answerByRules(flow);
        if (answer.fate() != Fate.UNDECIDED || resolution.routeScenarios().isEmpty()) {
            return answer;
        }
        List<FlowAnswer> answers = resolution.routeScenarios()
                .stream()
                .map(scenario -> new FlowEvaluator(levels, scenario, ownAddresses, closedByDefault, answerWithoutFilter)
                        .answerByRules(flow))
                .toList();
        return answers.stream().map(FlowAnswer::fate).distinct().count() == 1 ? answers.getLast() : answer;
    }

    private FlowAnswer answerByRules(Flow requested) {
        if (levels.isEmpty() && closedByDefault && requested.direction() == Direction.INBOUND
                && resolution.publicSpace().containsAll(requested.source())) {
            return new FlowAnswer(Fate.DENY, Optional.empty(), Place.NONE, Message.of("nsg.reach.standardAddress"));
        }
        if (levels.isEmpty()) {
            return possibleAdminDenial(withPrivateLocalAddress(requested))
                    .map(piece -> new FlowAnswer(Fate.UNDECIDED, Optional.empty(), Place.NONE,
                            UndecidedReason.reason(piece)))
                    .orElse(new FlowAnswer(Fate.ALLOW, Optional.empty(), Place.NONE, Message.of("nsg.reach.noGroup")));
        }
        Flow flow = withPrivateLocalAddress(requested);
        List<FilterLevel> readLevels = levelsInOrder(flow.direction()).stream()
                .filter(level -> level.group().isPresent())
                .toList();
        List<RuleBox> uncertain = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        flow.boxes().forEach(box -> follow(box, flow.direction(), readLevels, outcomes, uncertain));
        boolean anyAllowed = outcomes.stream().anyMatch(Outcome::allowed);
        boolean anyDenied = outcomes.stream().anyMatch(outcome -> !outcome.allowed);
        if (anyDenied && !anyAllowed) {
            return decided(Fate.DENY, outcomes);
        }
        if (readLevels.size() < levels.size()) {
            FilterLevel unreadLevel = levels.stream()
                    .filter(level -> level.group().isEmpty())
                    .findFirst()
                    .orElseThrow();
            return new FlowAnswer(Fate.UNDECIDED, Optional.empty(), unreadLevel.place(),
                    Message.of("nsg.reach.unread." + unreadLevel.place()));
        }
        return anyDenied ? undecided(outcomes, uncertain) : decided(Fate.ALLOW, outcomes);
    }

    /** Returns a security admin rule that may deny a part of the flow, even if there is no NSG. */
    private Optional<RuleBox> possibleAdminDenial(Flow flow) {
        if (resolution.adminRules().isEmpty()) {
            return Optional.empty();
        }
        SecurityGroup emptyGroup = new SecurityGroup("", "", List.of(), Set.of(), Set.of());
        return RuleBoxes.of(emptyGroup, flow.direction(), resolution)
                .stream()
                .filter(piece -> resolution.adminRules().contains(piece.rule()) && !piece.allows())
                .filter(piece -> flow.boxes().stream().anyMatch(piece.box()::intersects))
                .findFirst();
    }

    /**
     * Replaces a public local address by the private address behind it, because rules match the private address. If the
     * private address of the machine is unknown, any private address is used.
     */
    private Flow withPrivateLocalAddress(Flow flow) {
        AddressSet local = flow.local().intersect(resolution.localSpace());
        if (!local.isEmpty()) {
            return flow.withLocal(local);
        }
        AddressSet flowAddresses = new AddressSet(
                flow.local().v4().isEmpty() ? AddressSet.NONE.v4() : ownAddresses.v4(),
                flow.local().v6().isEmpty() ? AddressSet.NONE.v6() : ownAddresses.v6());
        AddressSet any = new AddressSet(
                flow.local().v4().isEmpty() ? AddressSet.NONE.v4() : resolution.localSpace().v4(),
                flow.local().v6().isEmpty() ? AddressSet.NONE.v6() : resolution.localSpace().v6());
        return flow.withLocal(flowAddresses.isEmpty() ? any : flowAddresses);
    }

    private List<FilterLevel> levelsInOrder(Direction direction) {
        return direction == Direction.INBOUND ? levels : levels.reversed();
    }

    private void follow(PacketBox box, Direction direction, List<FilterLevel> levelsLeft, List<Outcome> outcomes,
            List<RuleBox> uncertain) {
        if (levelsLeft.isEmpty()) {
            return;
        }
        for (PacketClass first : PacketClass.of(box, pieces(levelsLeft.getFirst(), direction))) {
            first.matching().stream().filter(piece -> !piece.isCertain()).forEach(uncertain::add);
            if (levelsLeft.size() == 1) {
                first.deciding()
                        .forEach(piece -> outcomes
                                .add(new Outcome(piece.allows(), levelsLeft.getFirst().place(), piece)));
            } else {
                for (PacketClass second : PacketClass.of(first.box(), pieces(levelsLeft.get(1), direction))) {
                    second.matching().stream().filter(piece -> !piece.isCertain()).forEach(uncertain::add);
                    first.decidingPairs(second)
                            .forEach(pair -> outcomes.add(pair.first().allows()
                                    ? new Outcome(pair.second().allows(), levelsLeft.get(1).place(), pair.second())
                                    : new Outcome(false, levelsLeft.getFirst().place(), pair.first())));
                }
            }
        }
    }

    private List<RuleBox> pieces(FilterLevel level, Direction direction) {
        return pieces.computeIfAbsent(level, filterLevel -> new HashMap<>())
                .computeIfAbsent(direction,
                        candidate -> RuleBoxes.of(level.group().orElseThrow(), candidate, resolution));
    }

    /**
     * Returns the decision. If several rules lead to the same decision, it names the last one, because that rule
     * matches unconditionally.
     */
    private static FlowAnswer decided(Fate fate, List<Outcome> outcomes) {
        Outcome outcome = outcomes.getLast();
        NsgRule rule = outcome.piece.rule();
        return new FlowAnswer(fate, Optional.of(rule), outcome.level,
                Message.of("nsg.reach." + fate + "." + outcome.level, rule.name()));
    }

    private static FlowAnswer undecided(List<Outcome> outcomes, List<RuleBox> uncertain) {
        Outcome outcome = uncertain.isEmpty() ? outcomes.getFirst()
                : outcomes.stream()
                        .filter(candidate -> uncertain.contains(candidate.piece))
                        .findFirst()
                        .orElse(outcomes.getFirst());
        Message reason = uncertain.isEmpty() ? FlowAnswer.PARTLY
                : UndecidedReason.reason(uncertain.contains(outcome.piece) ? outcome.piece : uncertain.getFirst());
        return new FlowAnswer(Fate.UNDECIDED, Optional.of(outcome.piece.rule()), outcome.level, reason);
    }
}
