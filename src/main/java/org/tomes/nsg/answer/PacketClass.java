package org.tomes.nsg.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.UnknownMembership;
import org.tomes.nsg.space.Box;

/**
 * Packets that the rules of one NSG treat alike.
 *
 * @param matching the pieces that match all of them, in order, the last one for certain
 */
record PacketClass(Box box, List<RuleBox> matching) {

    private record Task(Box box, List<RuleBox> matching, int from) {
    }

    /** Takes a box apart by the pieces of a direction, default rules included, into disjoint fragments. */
    static List<PacketClass> of(Box box, List<RuleBox> pieces) {
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
            for (Box outside : task.box.minus(piece.box())) {
                tasks.push(new Task(outside, task.matching, at + 1));
            }
            Box inside = task.box.intersect(piece.box());
            List<RuleBox> matching = new ArrayList<>(task.matching);
            matching.add(piece);
            if (piece.isCertain()) {
                fragments.add(new PacketClass(inside, matching));
            } else {
                tasks.push(new Task(inside, matching, at + 1));
            }
        }
        return fragments;
    }

    /** The piece that decides where exactly these atoms, and what follows from them, are true. */
    RuleBox decidingWhen(Set<UnknownMembership> truths) {
        return matching.stream().filter(piece -> truths.containsAll(piece.atoms())).findFirst().orElseThrow();
    }

    /**
     * Which pieces can decide. Since pieces ask for atoms to be true and never for one to be false, a piece can decide
     * exactly when it does so with nothing more true than what it asks for.
     */
    List<RuleBox> deciding() {
        List<RuleBox> deciding = new ArrayList<>();
        for (RuleBox piece : matching) {
            RuleBox first = decidingWhen(UnknownMembership.closure(piece.atoms()));
            if (!deciding.contains(first)) {
                deciding.add(first);
            }
        }
        return deciding;
    }

    /** Which pieces can decide here and, for the same packet, in the other fragment. */
    List<Pair> decidingWith(PacketClass other) {
        List<Pair> pairs = new ArrayList<>();
        for (RuleBox mine : matching) {
            for (RuleBox its : other.matching) {
                Set<UnknownMembership> both = new HashSet<>(mine.atoms());
                both.addAll(its.atoms());
                Set<UnknownMembership> truths = UnknownMembership.closure(both);
                Pair pair = new Pair(decidingWhen(truths), other.decidingWhen(truths));
                if (!pairs.contains(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /**
     * Whether packets that pass all of these, one after the other, are let through by every one: yes, no, or both where
     * it hangs on the unknown. As pieces never ask for something to be false, it is enough to look at what combinations
     * of pieces ask for.
     */
    static Set<Boolean> allowedByAll(List<PacketClass> fragments) {
        Set<Set<UnknownMembership>> asked = Set.of(Set.of());
        for (PacketClass fragment : fragments) {
            Set<Set<UnknownMembership>> more = new HashSet<>();
            for (Set<UnknownMembership> before : asked) {
                for (RuleBox piece : fragment.matching) {
                    Set<UnknownMembership> both = new HashSet<>(before);
                    both.addAll(piece.atoms());
                    more.add(both);
                }
            }
            asked = more;
        }
        Set<Boolean> answers = new HashSet<>();
        for (Set<UnknownMembership> atoms : asked) {
            Set<UnknownMembership> truths = UnknownMembership.closure(atoms);
            answers.add(fragments.stream().allMatch(fragment -> fragment.decidingWhen(truths).allows()));
        }
        return answers;
    }

    /** What decides at two places that one packet passes, or before and after a change. */
    record Pair(RuleBox first, RuleBox second) {
    }
}
