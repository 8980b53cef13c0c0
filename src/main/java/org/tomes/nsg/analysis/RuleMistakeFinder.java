package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleEndpoint;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.analysis.RuleMistake.Severity;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/** Finds rules of one direction that cannot have the effect that their author intended. */
final class RuleMistakeFinder {

    private final Direction direction;
    private final TagResolution resolution;

    private RuleMistakeFinder(Direction direction, TagResolution resolution) {
        this.direction = direction;
        this.resolution = resolution;
    }

    static List<RuleMistake> of(Direction direction, List<NsgRule> rules, FirstMatchingRules matches,
            List<UnreachableRule> unreachable, TagResolution resolution) {
        RuleMistakeFinder mistakes = new RuleMistakeFinder(direction, resolution);
        Set<NsgRule> matching = Collections.newSetFromMap(new IdentityHashMap<>());
        matches.pieces().forEach(piece -> matching.add(piece.rule()));
        List<RuleMistake> all = new ArrayList<>();
        for (NsgRule rule : rules) {
            if (rule.isRead() && rule.directions().contains(direction)) {
                if (!matching.contains(rule)) {
                    all.add(new RuleMistake("nsg.never-matches", Severity.MEDIUM, rule,
                            mistakes.neverMatchesReason(rule)));
                } else {
                    mistakes.findAnyAny(rule).ifPresent(all::add);
                }
            }
        }
        unreachable.forEach(rule -> all.add(shadowedMistake(rule)));
        return all;
    }

    private Message neverMatchesReason(NsgRule rule) {
        if (rule.sourcePorts().isEmpty() || rule.destinationPorts().isEmpty()) {
            return Message.of("nsg.never.noPort");
        }
        if (!rule.protocols().intersects(Protocol.WITH_PORTS)) {
            return Message.of("nsg.never.portsWithoutPort");
        }
        RuleEndpoint local = direction == Direction.INBOUND ? rule.destination() : rule.source();
        boolean onlyPublic = !local.addresses().intersects(resolution.localSpace()) && local.groups().isEmpty();
        return onlyPublic ? Message.of("nsg.never.publicLocal." + direction) : Message.of("nsg.never.mixedFamilies");
    }

    private Optional<RuleMistake> findAnyAny(NsgRule rule) {
        AddressSet everyPublic = resolution.publicSpace();
        AddressSet everyLocal = resolution.localSpace();
        RuleEndpoint local = direction == Direction.INBOUND ? rule.destination() : rule.source();
        RuleEndpoint remote = direction == Direction.INBOUND ? rule.source() : rule.destination();
        // A default route to an appliance adds every address to VirtualNetwork.
        Predicate<RuleEndpoint> publicSide = side -> side.tags().contains("internet")
                || coversAFamily(side.addresses(), everyPublic)
                || side.tags().contains("virtualnetwork") && coversAFamily(resolution.routes().certain(), everyPublic);
        Predicate<RuleEndpoint> localSide = side -> side.tags().contains("virtualnetwork")
                || coversAFamily(side.addresses(), everyLocal);
        boolean any = rule.allows() && publicSide.test(remote) && localSide.test(local)
                && isEveryPort(rule.sourcePorts()) && isEveryPort(rule.destinationPorts())
                && rule.protocols().intersects(Protocol.WITH_PORTS);
        return any
                ? Optional.of(
                        new RuleMistake("nsg.any-any", direction == Direction.INBOUND ? Severity.HIGH : Severity.LOW,
                                rule, Message.of("nsg.anyAny." + direction)))
                : Optional.empty();
    }

    /** Whether the set includes all usable ports. Port 0 may be missing, because packets are never sent to it. */
    private static boolean isEveryPort(RangeSet ports) {
        return ports.containsAll(RangeSet.of(1, 65_535));
    }

    private static boolean coversAFamily(AddressSet side, AddressSet space) {
        return side.v4().containsAll(space.v4()) || side.v6().containsAll(space.v6());
    }

    private static RuleMistake shadowedMistake(UnreachableRule unreachable) {
        String covers = unreachable.coveredBy().stream().map(NsgRule::name).collect(Collectors.joining(", "));
        return new RuleMistake("nsg.shadowed",
                unreachable.effect() == UnreachableRule.Effect.SAME ? Severity.LOW : Severity.MEDIUM,
                unreachable.rule(), Message.of("nsg.shadowed." + unreachable.effect(), covers));
    }
}
