package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.nsg.Piece;
import org.tomes.nsg.Rule;
import org.tomes.nsg.answer.Mistake.Severity;
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Family;
import org.tomes.text.Message;

/**
 * Finds rules whose removal changes nothing, since later rules of the same effect decide the same about all that they
 * decide. Default rules do not count as such later ones: saying them again is often meant.
 */
final class Redundancy {

    /** Rules that fall into more boxes than this when earlier ones are taken away are believed to be needed. */
    private static final int MOST_BOXES = 500;

    private final Set<Rule> unreachable;
    private final Map<Family, List<Piece>> reached = new HashMap<>();
    private final Map<Family, PieceIndex> indexes = new HashMap<>();

    private Redundancy(FirstMatches matches, List<UnreachableRule> unreachable) {
        this.unreachable = unreachable.stream().map(UnreachableRule::rule).collect(Collectors.toSet());
        for (Family family : Family.values()) {
            reached.put(family, matches.reached(family));
            indexes.put(family, new PieceIndex(reached.get(family)));
        }
    }

    static List<Mistake> of(FirstMatches matches, List<UnreachableRule> unreachable) {
        Redundancy redundancy = new Redundancy(matches, unreachable);
        Map<Integer, List<Piece>> byRule = new LinkedHashMap<>();
        matches.pieces().forEach(piece -> byRule.computeIfAbsent(piece.order(), order -> new ArrayList<>()).add(piece));
        List<Mistake> mistakes = new ArrayList<>();
        byRule.values().forEach(pieces -> redundancy.of(pieces).ifPresent(mistakes::add));
        return mistakes;
    }

    private Optional<Mistake> of(List<Piece> pieces) {
        Rule rule = pieces.getFirst().rule();
        if (!rule.isRead() || rule.isDefault() || unreachable.contains(rule) || pieces.stream().anyMatch(piece -> !piece.isCertain())) {
            return Optional.empty();
        }
        Set<String> instead = new HashSet<>();
        return pieces.stream().allMatch(piece -> isDecidedAlike(piece, instead)) ? Optional.of(new Mistake("nsg.redundant", Severity.LOW, rule,
                Message.of("nsg.redundant", instead.stream().sorted().collect(Collectors.joining(", "))))) : Optional.empty();
    }

    private boolean isDecidedAlike(Piece piece, Set<String> instead) {
        List<Piece> all = reached.get(piece.box().family());
        BitSet alike = new BitSet(all.size());
        for (int i = 0; i < all.size(); i++) {
            Piece other = all.get(i);
            alike.set(i, other.isCertain() && (other.order() < piece.order()
                    || other.order() > piece.order() && other.access() == piece.access() && !other.rule().isDefault()));
        }
        if (!indexes.get(piece.box().family()).isCovered(piece.box(), alike)) {
            return false;
        }
        BitSet others = new BitSet(all.size());
        others.set(0, all.size());
        List<Box> left = List.of(piece.box());
        for (Piece other : indexes.get(piece.box().family()).meeting(piece.box(), others)) {
            boolean same = other.access() == piece.access();
            boolean earlier = other.order() < piece.order();
            if (other.order() == piece.order() || !other.isCertain() && (earlier || same)) {
                continue;
            }
            if (!earlier && !same && left.stream().anyMatch(other.box()::intersects) || other.rule().isDefault()) {
                return false;
            }
            int before = left.size();
            List<Box> next = left.stream().flatMap(box -> box.minus(other.box()).stream()).toList();
            if (!earlier && (next.size() != before || !next.equals(left))) {
                instead.add(other.rule().name());
            }
            left = next;
            if (left.isEmpty()) {
                return true;
            }
            if (left.size() > MOST_BOXES) {
                return false;
            }
        }
        return false;
    }
}
