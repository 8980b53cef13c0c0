package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Rule;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.answer.FilterLevel.Place;
import org.tomes.nsg.answer.FlowAnswer.Fate;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Box;
import org.tomes.text.Message;

/**
 * Follows flows through one or two NSGs: into a machine first the subnet's, then the network interface's; out of it the
 * other way round. Both must allow.
 */
public final class Reach {

    /** The reason where no packet fits the flow. */
    static final String NO_PACKET = "nsg.reach.noPacket";

    private final List<FilterLevel> levels;
    private final TagResolution surroundings;
    private final AddressSet ownAddresses;
    private final boolean shut;
    private final Optional<FlowAnswer> past;
    private final Map<FilterLevel, Map<Direction, List<RuleBox>>> pieces = new IdentityHashMap<>();

    /**
     * @param levels in the order of inbound packets; none if no NSG is attached
     * @param ownAddresses the private addresses of the machine, where they are known
     */
    public Reach(List<FilterLevel> levels, TagResolution surroundings, AddressSet ownAddresses) {
        this(levels, surroundings, ownAddresses, false);
    }

    /** @param shut whether the machine has public addresses and all of them admit nothing that no NSG allows */
    Reach(List<FilterLevel> levels, TagResolution surroundings, AddressSet ownAddresses, boolean shut) {
        this(levels, surroundings, ownAddresses, shut, Optional.empty());
    }

    /** @param past the answer to whatever arrives, where no NSG filters that */
    Reach(List<FilterLevel> levels, TagResolution surroundings, AddressSet ownAddresses, boolean shut,
            Optional<FlowAnswer> past) {
        this.past = past;
        this.shut = shut;
        this.levels = List.copyOf(levels);
        this.surroundings = surroundings;
        this.ownAddresses = ownAddresses;
    }

    /** What decides about some packets of a flow. */
    private record Outcome(boolean allowed, Place level, RuleBox piece) {
    }

    /**
     * An answer to whatever is asked; a flow without a single packet, as from IPv6 to a machine that has IPv4 only,
     * passes nothing.
     */
    public FlowAnswer answer(Flow asked) {
        if (seen(asked).boxes().isEmpty()) {
            return new FlowAnswer(Fate.DENY, Optional.empty(), Place.NONE, Message.of(NO_PACKET));
        }
        return PlatformTraffic.withPlatformNote(asked,
                past.isPresent() && asked.direction() == Direction.INBOUND ? past.get() : inEveryWorld(asked));
    }

    /** Where routes leave in doubt what tags hold, an answer that all ways to settle it share holds all the same. */
    private FlowAnswer inEveryWorld(Flow asked) {
        FlowAnswer answer = answerByRules(asked);
        if (answer.fate() != Fate.UNDECIDED || surroundings.routeScenarios().isEmpty()) {
            return answer;
        }
        List<FlowAnswer> settled = surroundings.routeScenarios()
                .stream()
                .map(world -> new Reach(levels, world, ownAddresses, shut, past).answerByRules(asked))
                .toList();
        return settled.stream().map(FlowAnswer::fate).distinct().count() == 1 ? settled.getLast() : answer;
    }

    private FlowAnswer answerByRules(Flow asked) {
        if (levels.isEmpty() && shut && asked.direction() == Direction.INBOUND
                && surroundings.publicSpace().containsAll(asked.source())) {
            return new FlowAnswer(Fate.DENY, Optional.empty(), Place.NONE, Message.of("nsg.reach.standardAddress"));
        }
        if (levels.isEmpty()) {
            return deniedBefore(seen(asked))
                    .map(piece -> new FlowAnswer(Fate.UNDECIDED, Optional.empty(), Place.NONE,
                            UndecidedReason.reason(piece)))
                    .orElse(new FlowAnswer(Fate.ALLOW, Optional.empty(), Place.NONE, Message.of("nsg.reach.noGroup")));
        }
        Flow flow = seen(asked);
        List<FilterLevel> known = inOrder(flow.direction()).stream()
                .filter(level -> level.group().isPresent())
                .toList();
        List<RuleBox> uncertain = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        flow.boxes().forEach(box -> follow(box, flow.direction(), known, outcomes, uncertain));
        boolean anyAllowed = outcomes.stream().anyMatch(Outcome::allowed);
        boolean anyDenied = outcomes.stream().anyMatch(outcome -> !outcome.allowed);
        if (anyDenied && !anyAllowed) {
            return decided(Fate.DENY, outcomes);
        }
        if (known.size() < levels.size()) {
            FilterLevel unread = levels.stream().filter(level -> level.group().isEmpty()).findFirst().orElseThrow();
            return new FlowAnswer(Fate.UNDECIDED, Optional.empty(), unread.place(),
                    Message.of("nsg.reach.unread." + unread.place()));
        }
        return anyDenied ? undecided(outcomes, uncertain) : decided(Fate.ALLOW, outcomes);
    }

    /** The security admin rule that may deny some of it, also where there is no NSG. */
    private Optional<RuleBox> deniedBefore(Flow flow) {
        if (surroundings.adminRules().isEmpty()) {
            return Optional.empty();
        }
        SecurityGroup none = new SecurityGroup("", "", List.of(), Set.of(), Set.of());
        return RuleBoxes.of(none, flow.direction(), surroundings)
                .stream()
                .filter(piece -> surroundings.adminRules().contains(piece.rule()) && !piece.allows())
                .filter(piece -> flow.boxes().stream().anyMatch(piece.box()::intersects))
                .findFirst();
    }

    /** Rules see the private address behind a public one: the machine's own where it is known, else it may be any. */
    private Flow seen(Flow asked) {
        AddressSet local = asked.local().intersect(surroundings.localSpace());
        if (!local.isEmpty()) {
            return asked.withLocal(local);
        }
        AddressSet own = new AddressSet(asked.local().v4().isEmpty() ? AddressSet.NONE.v4() : ownAddresses.v4(),
                asked.local().v6().isEmpty() ? AddressSet.NONE.v6() : ownAddresses.v6());
        AddressSet any = new AddressSet(
                asked.local().v4().isEmpty() ? AddressSet.NONE.v4() : surroundings.localSpace().v4(),
                asked.local().v6().isEmpty() ? AddressSet.NONE.v6() : surroundings.localSpace().v6());
        return asked.withLocal(own.isEmpty() ? any : own);
    }

    private List<FilterLevel> inOrder(Direction direction) {
        return direction == Direction.INBOUND ? levels : levels.reversed();
    }

    private void follow(Box box, Direction direction, List<FilterLevel> known, List<Outcome> outcomes,
            List<RuleBox> uncertain) {
        if (known.isEmpty()) {
            return;
        }
        for (PacketClass first : PacketClass.of(box, pieces(known.getFirst(), direction))) {
            first.matching().stream().filter(piece -> !piece.isCertain()).forEach(uncertain::add);
            if (known.size() == 1) {
                first.deciding()
                        .forEach(piece -> outcomes.add(new Outcome(piece.allows(), known.getFirst().place(), piece)));
            } else {
                for (PacketClass second : PacketClass.of(first.box(), pieces(known.get(1), direction))) {
                    second.matching().stream().filter(piece -> !piece.isCertain()).forEach(uncertain::add);
                    first.decidingWith(second)
                            .forEach(pair -> outcomes.add(pair.first().allows()
                                    ? new Outcome(pair.second().allows(), known.get(1).place(), pair.second())
                                    : new Outcome(false, known.getFirst().place(), pair.first())));
                }
            }
        }
    }

    private List<RuleBox> pieces(FilterLevel level, Direction direction) {
        return pieces.computeIfAbsent(level, filterLevel -> new HashMap<>())
                .computeIfAbsent(direction,
                        candidate -> RuleBoxes.of(level.group().orElseThrow(), candidate, surroundings));
    }

    /** If several rules agree, reports the last, which matches unconditionally. */
    private static FlowAnswer decided(Fate fate, List<Outcome> outcomes) {
        Outcome outcome = outcomes.getLast();
        Rule rule = outcome.piece.rule();
        return new FlowAnswer(fate, Optional.of(rule), outcome.level,
                Message.of("nsg.reach." + fate + "." + outcome.level, rule.name()));
    }

    private static FlowAnswer undecided(List<Outcome> outcomes, List<RuleBox> uncertain) {
        Outcome outcome = uncertain.isEmpty() ? outcomes.getFirst()
                : outcomes.stream()
                        .filter(candidate -> uncertain.contains(candidate.piece))
                        .findFirst()
                        .orElse(outcomes.getFirst());
        Message reason = uncertain.isEmpty() ? Message.of("nsg.reach.partly")
                : UndecidedReason.reason(uncertain.contains(outcome.piece) ? outcome.piece : uncertain.getFirst());
        return new FlowAnswer(Fate.UNDECIDED, Optional.of(outcome.piece.rule()), outcome.level, reason);
    }
}
