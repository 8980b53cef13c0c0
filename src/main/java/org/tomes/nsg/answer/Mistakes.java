package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.Rule;
import org.tomes.nsg.Side;
import org.tomes.nsg.Surroundings;
import org.tomes.nsg.answer.Mistake.Severity;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Ports;
import org.tomes.text.Message;

/** Finds rules of one direction that say something else than their author can have meant. */
final class Mistakes {

    private final Direction direction;
    private final Surroundings surroundings;

    private Mistakes(Direction direction, Surroundings surroundings) {
        this.direction = direction;
        this.surroundings = surroundings;
    }

    static List<Mistake> of(Direction direction, List<Rule> rules, FirstMatches matches, List<UnreachableRule> unreachable,
            Surroundings surroundings) {
        Mistakes mistakes = new Mistakes(direction, surroundings);
        Set<Rule> matching = Collections.newSetFromMap(new IdentityHashMap<>());
        matches.pieces().forEach(piece -> matching.add(piece.rule()));
        List<Mistake> all = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.isRead() && rule.directions().contains(direction)) {
                if (!matching.contains(rule)) {
                    all.add(new Mistake("nsg.never-matches", Severity.MEDIUM, rule, mistakes.whyNever(rule)));
                } else {
                    mistakes.anyAny(rule).ifPresent(all::add);
                }
            }
        }
        unreachable.forEach(rule -> all.add(shadowed(rule)));
        return all;
    }

    private Message whyNever(Rule rule) {
        if (rule.sourcePorts().isEmpty() || rule.destinationPorts().isEmpty()) {
            return Message.of("nsg.never.noPort");
        }
        if (!rule.protocols().intersects(Protocol.WITH_PORTS)) {
            return Message.of("nsg.never.portsWithoutPort");
        }
        Side local = direction == Direction.INBOUND ? rule.destination() : rule.source();
        boolean onlyPublic = !local.addresses().intersects(surroundings.localSpace()) && local.groups().isEmpty();
        return onlyPublic ? Message.of("nsg.never.publicLocal." + direction) : Message.of("nsg.never.mixedFamilies");
    }

    private Optional<Mistake> anyAny(Rule rule) {
        AddressSet everyPublic = surroundings.publicSpace();
        AddressSet everyLocal = surroundings.localSpace();
        Side local = direction == Direction.INBOUND ? rule.destination() : rule.source();
        Side remote = direction == Direction.INBOUND ? rule.source() : rule.destination();
        Predicate<Side> publicSide = side -> side.tags().contains("internet") || coversAFamily(side.addresses(), everyPublic);
        Predicate<Side> localSide = side -> side.tags().contains("virtualnetwork") || coversAFamily(side.addresses(), everyLocal);
        boolean any = rule.allows() && publicSide.test(remote) && localSide.test(local) && rule.sourcePorts().equals(Ports.ALL)
                && rule.destinationPorts().equals(Ports.ALL) && rule.protocols().intersects(Protocol.WITH_PORTS);
        return any ? Optional.of(new Mistake("nsg.any-any", direction == Direction.INBOUND ? Severity.HIGH : Severity.LOW, rule,
                Message.of("nsg.anyAny." + direction))) : Optional.empty();
    }

    private static boolean coversAFamily(AddressSet side, AddressSet whole) {
        return side.v4().containsAll(whole.v4()) || side.v6().containsAll(whole.v6());
    }

    private static Mistake shadowed(UnreachableRule unreachable) {
        String covers = unreachable.coveredBy().stream().map(Rule::name).collect(Collectors.joining(", "));
        return new Mistake("nsg.shadowed", unreachable.effect() == UnreachableRule.Effect.SAME ? Severity.LOW : Severity.MEDIUM,
                unreachable.rule(), Message.of("nsg.shadowed." + unreachable.effect(), covers));
    }
}
