package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.analysis.RuleMistake.Severity;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;
import org.tomes.text.Message;

/**
 * Finds rules that can be removed without effect, because later rules of the same access match all of their packets.
 * Default rules do not count as later rules, because custom rules often repeat them intentionally.
 */
final class RedundantRules {

    /**
     * Maximum number of boxes into which earlier rules may divide a rule; a rule divided into more boxes is assumed to
     * be needed.
     */
    private static final int MAX_BOXES = 500;

    /** Compared by identity, because repeated comparisons of rule contents take long. */
    private final Set<NsgRule> unreachable = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<IpFamily, OfFamily> families = new EnumMap<>(IpFamily.class);

    private RedundantRules(FirstMatchingRules matches, List<UnreachableRule> unreachable) {
        unreachable.forEach(unreachableRule -> this.unreachable.add(unreachableRule.rule()));
        for (IpFamily family : IpFamily.values()) {
            families.put(family, OfFamily.of(matches, family));
        }
    }

    static List<RuleMistake> of(FirstMatchingRules matches, List<UnreachableRule> unreachable) {
        RedundantRules redundancy = new RedundantRules(matches, unreachable);
        Map<Integer, List<RuleBox>> byRule = new LinkedHashMap<>();
        matches.pieces().forEach(piece -> byRule.computeIfAbsent(piece.order(), order -> new ArrayList<>()).add(piece));
        List<RuleMistake> mistakes = new ArrayList<>();
        byRule.values().forEach(pieces -> redundancy.of(pieces).ifPresent(mistakes::add));
        return mistakes;
    }

    private Optional<RuleMistake> of(List<RuleBox> pieces) {
        NsgRule rule = pieces.getFirst().rule();
        if (!rule.isRead() || rule.isDefault() || unreachable.contains(rule)
                || pieces.stream().anyMatch(piece -> !piece.isCertain())) {
            return Optional.empty();
        }
        Set<String> instead = new HashSet<>();
        // A piece that earlier rules cover decides nothing, so removing it has no effect.
        return pieces.stream()
                .filter(piece -> families.get(piece.box().family()).places.containsKey(piece))
                .allMatch(piece -> isDecidedAlike(piece, instead))
                        ? Optional.of(new RuleMistake("nsg.redundant", Severity.LOW, rule,
                                Message.of("nsg.redundant",
                                        instead.stream().sorted().collect(Collectors.joining(", ")))))
                        : Optional.empty();
    }

    private boolean isDecidedAlike(RuleBox piece, Set<String> instead) {
        OfFamily family = families.get(piece.box().family());
        int ownPlace = family.places.get(piece);
        BitSet later = piece.allows() ? family.allowing : family.denying;
        if (later.nextSetBit(ownPlace + 1) < 0
                || !family.index.isCovered(piece.box(), new Alike(family, ownPlace, later))) {
            return false;
        }
        return isDecidedAlike(piece, family.index.intersecting(piece.box(), new All(family)), instead);
    }

    /**
     * For one piece of a range: the preceding pieces whose access is certain, and the following pieces with the same
     * access.
     */
    private record Alike(OfFamily family, int ownPlace, BitSet later) implements RuleBoxSubset {

        @Override
        public boolean has(int piece) {
            return piece < ownPlace ? family.certain.get(piece) : piece > ownPlace && later.get(piece);
        }

        @Override
        public BitSet bits() {
            BitSet alike = (BitSet) family.certain.clone();
            alike.clear(ownPlace, family.pieces.size());
            BitSet after = (BitSet) later.clone();
            after.clear(0, ownPlace + 1);
            alike.or(after);
            return alike;
        }
    }

    private record All(OfFamily family) implements RuleBoxSubset {

        @Override
        public boolean has(int piece) {
            return family.all.get(piece);
        }

        @Override
        public BitSet bits() {
            return (BitSet) family.all.clone();
        }
    }

    /**
     * Subtracts the earlier pieces and then the later ones, in order, until a piece decides differently or nothing
     * remains.
     */
    private static boolean isDecidedAlike(RuleBox piece, List<RuleBox> meeting, Set<String> instead) {
        List<PacketBox> remaining = List.of(piece.box());
        for (RuleBox other : meeting) {
            boolean isSameAccess = other.access() == piece.access();
            boolean earlier = other.order() < piece.order();
            if (other.order() == piece.order() || !other.isCertain() && (earlier || isSameAccess)) {
                continue;
            }
            if (!earlier && !isSameAccess && remaining.stream().anyMatch(other.box()::intersects)
                    || other.rule().isDefault()) {
                return false;
            }
            if (!earlier && remaining.stream().anyMatch(other.box()::intersects)) {
                instead.add(other.rule().name());
            }
            remaining = remaining.stream().flatMap(box -> box.minus(other.box()).stream()).toList();
            if (remaining.isEmpty()) {
                return true;
            }
            if (remaining.size() > MAX_BOXES) {
                return false;
            }
        }
        return false;
    }

    /**
     * The reachable pieces of a family. Bits are positions in the list of pieces. The allowing and denying pieces are
     * certain and not from default rules.
     */
    private record OfFamily(List<RuleBox> pieces, RuleBoxIndex index, Map<RuleBox, Integer> places, BitSet all,
            BitSet certain, BitSet allowing, BitSet denying) {

        static OfFamily of(FirstMatchingRules matches, IpFamily ipFamily) {
            List<RuleBox> pieces = matches.piecesOfFamily(ipFamily);
            OfFamily family = new OfFamily(pieces, matches.index(ipFamily), new IdentityHashMap<>(),
                    matches.reachablePositions(ipFamily), new BitSet(), new BitSet(), new BitSet());
            for (int i = family.all.nextSetBit(0); i >= 0; i = family.all.nextSetBit(i + 1)) {
                RuleBox piece = pieces.get(i);
                family.places.put(piece, i);
                family.certain.set(i, piece.isCertain());
                family.allowing.set(i, piece.isCertain() && piece.allows() && !piece.rule().isDefault());
                family.denying.set(i, piece.isCertain() && !piece.allows() && !piece.rule().isDefault());
            }
            return family;
        }
    }
}
