package org.tomes.nsg.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.UnknownMembership;
import org.tomes.nsg.space.PacketBox;

/**
 * Packets that the rules of one NSG treat in the same way.
 *
 * @param matching the pieces that match all of these packets, in order; the last one certainly matches
 */
record PacketClass(PacketBox box, List<RuleBox> matching) {

    private record Task(PacketBox box, List<RuleBox> matching, int from) {
    }

    /** Divides a box into disjoint fragments by the pieces of a direction, including those of default rules. */
    static List<PacketClass> of(PacketBox box, List<RuleBox> pieces) {
        List<RuleBox> meeting = pieces.stream().filter(piece -> piece.box().intersects(box)).toList();
        List<PacketClass> fragments = new ArrayList<>();
        Deque<Task> tasks = new ArrayDeque<>(List.of(new Task(box, List.of(), 0)));
        while (!tasks.isEmpty()) {
            Task task = tasks.pop();
            int at = task.from;
            while (!meeting.get(at).box().intersects(task.box)) {
                at++;
            }
            RuleBox piece = meeting.get(at);
            for (PacketBox outside : task.box.minus(piece.box())) {
                tasks.push(new Task(outside, task.matching, at + 1));
            }
            PacketBox overlap = task.box.intersect(piece.box());
            List<RuleBox> matching = new ArrayList<>(task.matching);
            matching.add(piece);
            if (piece.isCertain()) {
                fragments.add(new PacketClass(overlap, matching));
            } else {
                tasks.push(new Task(overlap, matching, at + 1));
            }
        }
        return fragments;
    }

    /** Returns the piece that decides if these atoms and those that follow from them are true and all others false. */
    RuleBox decidingPiece(Set<UnknownMembership> truths) {
        return matching.stream().filter(piece -> truths.containsAll(piece.atoms())).findFirst().orElseThrow();
    }

    /**
     * Returns the pieces that can decide. Pieces require atoms to be true, never to be false. A piece can therefore
     * decide exactly if it decides when only its own atoms are true.
     */
    List<RuleBox> deciding() {
        List<RuleBox> deciding = new ArrayList<>();
        for (RuleBox piece : matching) {
            RuleBox first = decidingPiece(UnknownMembership.closure(piece.atoms()));
            if (!deciding.contains(first)) {
                deciding.add(first);
            }
        }
        return deciding;
    }

    /** Returns the pairs of pieces that can decide about the same packet, here and in the other fragment. */
    List<Pair> decidingPairs(PacketClass other) {
        List<Pair> pairs = new ArrayList<>();
        for (RuleBox mine : matching) {
            for (RuleBox its : other.matching) {
                Set<UnknownMembership> both = new HashSet<>(mine.atoms());
                both.addAll(its.atoms());
                Set<UnknownMembership> truths = UnknownMembership.closure(both);
                Pair pair = new Pair(decidingPiece(truths), other.decidingPiece(truths));
                if (!pairs.contains(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /**
     * Returns whether packets pass all of these fragments in succession: yes, no, or both values if this depends on
     * unknown conditions. Because pieces never require atoms to be false, it is sufficient to consider the atoms of
     * combinations of pieces.
     */
    static Set<Boolean> possibleDecisions(List<PacketClass> fragments) {
        Set<Set<UnknownMembership>> combinations = Set.of(Set.of());
        for (PacketClass fragment : fragments) {
            Set<Set<UnknownMembership>> next = new HashSet<>();
            for (Set<UnknownMembership> before : combinations) {
                for (RuleBox piece : fragment.matching) {
                    Set<UnknownMembership> both = new HashSet<>(before);
                    both.addAll(piece.atoms());
                    next.add(both);
                }
            }
            combinations = next;
        }
        Set<Boolean> answers = new HashSet<>();
        for (Set<UnknownMembership> atoms : combinations) {
            Set<UnknownMembership> truths = UnknownMembership.closure(atoms);
            answers.add(fragments.stream().allMatch(fragment -> fragment.decidingPiece(truths).allows()));
        }
        return answers;
    }

    /** The deciding pieces at two levels that one packet passes, or before and after a change. */
    record Pair(RuleBox first, RuleBox second) {
    }
}
