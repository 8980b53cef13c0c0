package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.UnknownMembership;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;

/**
 * Determines which pieces of one direction can be the first to match a packet. A piece never matches first if pieces of
 * earlier rules cover it and match whenever it matches. These are certain pieces, and pieces whose atoms follow from
 * the atoms of this piece.
 */
final class FirstMatchingRules {

    private final List<RuleBox> pieces;
    private final Map<IpFamily, OfFamily> families = new EnumMap<>(IpFamily.class);

    /** The pieces of a family. Those that can match first are grouped by the atoms on which they depend. */
    private record OfFamily(List<RuleBox> pieces, RuleBoxIndex index, Map<Set<UnknownMembership>, BitSet> reached,
            BitSet allReached) {

        /** Returns the reachable pieces of earlier rules that match whenever these atoms are true. */
        RuleBoxSubset before(int order, Set<UnknownMembership> atoms) {
            int end = firstIndexOf(order);
            Set<UnknownMembership> truths = UnknownMembership.closure(atoms);
            return new RuleBoxSubset() {

                @Override
                public boolean has(int piece) {
                    return piece < end && allReached.get(piece) && truths.containsAll(pieces.get(piece).atoms());
                }

                @Override
                public BitSet bits() {
                    BitSet usable = new BitSet(pieces.size());
                    for (Set<UnknownMembership> implied : subsets(truths)) {
                        usable.or(reached.getOrDefault(implied, new BitSet()));
                    }
                    usable.clear(end, pieces.size() + 1);
                    return usable;
                }
            };
        }

        /** Returns all reachable pieces of earlier rules. */
        RuleBoxSubset before(int order) {
            int end = firstIndexOf(order);
            return new RuleBoxSubset() {

                @Override
                public boolean has(int piece) {
                    return piece < end && allReached.get(piece);
                }

                @Override
                public BitSet bits() {
                    BitSet usable = (BitSet) allReached.clone();
                    usable.clear(end, pieces.size() + 1);
                    return usable;
                }
            };
        }

        private int firstIndexOf(int order) {
            int from = 0;
            int to = pieces.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (pieces.get(middle).order() < order) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }

    FirstMatchingRules(List<RuleBox> pieces) {
        this.pieces = pieces;
        for (IpFamily family : IpFamily.values()) {
            List<RuleBox> ofFamily = pieces.stream().filter(piece -> piece.box().family() == family).toList();
            OfFamily inFamily = new OfFamily(ofFamily, new RuleBoxIndex(ofFamily), new HashMap<>(),
                    new BitSet(ofFamily.size()));
            for (int i = 0; i < ofFamily.size(); i++) {
                RuleBox piece = ofFamily.get(i);
                if (!inFamily.index.isCovered(piece.box(), inFamily.before(piece.order(), piece.atoms()))) {
                    inFamily.reached.computeIfAbsent(piece.atoms(), atoms -> new BitSet()).set(i);
                    inFamily.allReached.set(i);
                }
            }
            families.put(family, inFamily);
        }
    }

    List<RuleBox> pieces() {
        return pieces;
    }

    /** Returns the pieces of one family that can match first, in order. */
    List<RuleBox> reached(IpFamily family) {
        OfFamily inFamily = families.get(family);
        return inFamily.allReached.stream().mapToObj(inFamily.pieces::get).toList();
    }

    /** Whether the rule is the first match of at least one packet. */
    boolean reaches(NsgRule rule) {
        return Stream.of(IpFamily.values())
                .flatMap(family -> reached(family).stream())
                .anyMatch(piece -> piece.rule().equals(rule));
    }

    /** Returns all pieces of one family, in order. */
    List<RuleBox> piecesOfFamily(IpFamily family) {
        return families.get(family).pieces;
    }

    /** Returns the index of the pieces of one family; positions refer to {@link #piecesOfFamily}. */
    RuleBoxIndex index(IpFamily family) {
        return families.get(family).index;
    }

    /** Returns the positions in {@link #piecesOfFamily} of the pieces that can match first. */
    BitSet reachablePositions(IpFamily family) {
        return families.get(family).allReached;
    }

    /** Returns the pieces that match packets of this piece before the piece itself does, earliest first. */
    List<RuleBox> precedingMatches(RuleBox piece) {
        OfFamily inFamily = families.get(piece.box().family());
        List<RuleBox> first = new ArrayList<>();
        for (RuleBox earlier : inFamily.index.intersecting(piece.box(),
                inFamily.before(piece.order(), piece.atoms()))) {
            if (piece.isCertain() && piece.box().containsAll(earlier.box()) || isFirstIn(piece, earlier, inFamily)) {
                first.add(earlier);
            }
            if (earlier.box().containsAll(piece.box())) {
                break;
            }
        }
        return first;
    }

    private static boolean isFirstIn(RuleBox piece, RuleBox earlier, OfFamily inFamily) {
        Set<UnknownMembership> both = new HashSet<>(piece.atoms());
        both.addAll(earlier.atoms());
        return !inFamily.index.isCovered(piece.box().intersect(earlier.box()), inFamily.before(earlier.order(), both));
    }

    /**
     * Returns every piece that can match first, precedes the given piece and intersects the box. The box is a part of
     * the given piece.
     */
    List<RuleBox> reachablePiecesBefore(RuleBox piece, PacketBox box) {
        OfFamily inFamily = families.get(piece.box().family());
        return inFamily.index.intersecting(box, inFamily.before(piece.order()));
    }

    private static List<Set<UnknownMembership>> subsets(Set<UnknownMembership> atoms) {
        List<Set<UnknownMembership>> subsets = new ArrayList<>(List.of(Set.of()));
        for (UnknownMembership atom : atoms) {
            for (Set<UnknownMembership> subset : List.copyOf(subsets)) {
                Set<UnknownMembership> larger = new HashSet<>(subset);
                larger.add(atom);
                subsets.add(Set.copyOf(larger));
            }
        }
        return subsets;
    }
}
