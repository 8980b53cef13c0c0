package org.tomes.nsg.analysis;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.RangeSet;

/**
 * The same questions asked of a solver: a packet is five bit vectors, a rule's match a formula over them. For each port
 * of interest: does any public source get through? For each rule: is there a packet that it is the first to match? The
 * program's own answers say more (who exactly, covered by which rules), so the comparison flatters the solver.
 */
@SuppressWarnings("unchecked") // Z3 takes its expressions as generic varargs, of which Java makes an array.
final class Z3Peer {

    private static final int[] OF_INTEREST = {22, 3389, 1433, 3306, 5432, 5985, 5986, 445, 80, 443};

    private Z3Peer() {
    }

    /** What both say: open ports, and rules that never match first among those asked about. */
    private record Answers(Set<Integer> open, Set<String> unreachable) {
    }

    /** How long both took, in nanoseconds of processor time, and how many rules Z3 was asked about. */
    record Comparison(double ours, double theirs, int asked) {
    }

    /**
     * @param most rules to ask Z3 about
     * @throws IllegalStateException if the answers differ
     */
    static Comparison compare(int rules, int groups, int most) {
        List<SecurityGroup> all = RealisticRules.groups(rules, groups);
        List<Answers> ours = new ArrayList<>();
        long best = Long.MAX_VALUE;
        long end = System.nanoTime() + 4_000_000_000L;
        for (int round = 0; round < 5 || System.nanoTime() < end; round++) {
            long start = processorTime();
            ours = all.stream().map(Z3Peer::own).toList();
            best = Math.min(best, processorTime() - start);
        }
        long start = processorTime();
        int step = Math.max(1, rules / most);
        List<Answers> theirs = all.stream().map(group -> solver(group, step)).toList();
        long solver = processorTime() - start;
        for (int i = 0; i < all.size(); i++) {
            Set<String> sampled = new TreeSet<>();
            for (int rule = 0; rule < all.get(i).rules().size(); rule += step) {
                sampled.add("r" + rule);
            }
            Set<String> comparable = ours.get(i).unreachable.stream()
                    .filter(sampled::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!ours.get(i).open.equals(theirs.get(i).open) || !comparable.equals(theirs.get(i).unreachable)) {
                throw new IllegalStateException("group " + i + ": " + ours.get(i) + " but " + theirs.get(i));
            }
        }
        return new Comparison(best, solver, (rules + step - 1) / step);
    }

    /**
     * Of this thread, in nanoseconds: both sides work on it alone, and what else the machine does counts for neither.
     */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Answers own(SecurityGroup group) {
        NsgAnalysis check = NsgAnalysis.of(group, TagResolution.UNKNOWN);
        Set<Integer> open = new TreeSet<>();
        for (Exposure exposure : check.exposures()) {
            for (int port : OF_INTEREST) {
                if (exposure.protocol() == Protocol.TCP && exposure.ports().contains(0, port)
                        && exposure.verdict() != PortOpenness.CLOSED) {
                    open.add(port);
                }
            }
        }
        return new Answers(open,
                check.unreachableRules()
                        .stream()
                        .map(rule -> rule.rule().name())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Answers solver(SecurityGroup group, int step) {
        try (Context z3 = new Context()) {
            BitVecExpr[] packet = {z3.mkBVConst("protocol", 8), z3.mkBVConst("source", 32),
                z3.mkBVConst("destination", 32), z3.mkBVConst("sourcePort", 16), z3.mkBVConst("destinationPort", 16)};
            List<RuleBox> pieces = RuleBoxes.of(group, Direction.INBOUND, TagResolution.UNKNOWN)
                    .stream()
                    .filter(piece -> piece.box().family() == IpFamily.V4 && piece.isCertain())
                    .toList();
            Set<String> unreachable = new TreeSet<>();
            Solver solver = z3.mkSolver("QF_BV");
            List<BoolExpr> formulas = new ArrayList<>();
            int number = 0;
            for (RuleBox piece : pieces) {
                BoolExpr matches = matches(z3, packet, piece.box());
                formulas.add(matches);
                if (!piece.rule().isDefault() && number++ % step == 0) {
                    solver.push();
                    solver.add(matches);
                    if (solver.check() == Status.UNSATISFIABLE) {
                        unreachable.add(piece.rule().name());
                    }
                    solver.pop();
                }
                solver.add(z3.mkNot(matches));
            }
            return new Answers(open(z3, packet, pieces, formulas), unreachable);
        }
    }

    /** Allowed is a chain of choices from the first rule to the last. */
    private static Set<Integer> open(Context z3, BitVecExpr[] packet, List<RuleBox> pieces, List<BoolExpr> formulas) {
        Set<Integer> open = new TreeSet<>();
        Solver solver = z3.mkSolver("QF_BV");
        BoolExpr allowed = z3.mkFalse();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            allowed = (BoolExpr) z3.mkITE(formulas.get(i), z3.mkBool(pieces.get(i).allows()), allowed);
        }
        solver.add(allowed);
        solver.add(in(z3, packet[1], TagResolution.UNKNOWN.publicSpace().v4(), 32));
        solver.add(in(z3, packet[2], TagResolution.UNKNOWN.localSpace().v4(), 32));
        solver.add(z3.mkEq(packet[0], z3.mkBV(Protocol.TCP.ordinal(), 8)));
        for (int port : OF_INTEREST) {
            solver.push();
            solver.add(z3.mkEq(packet[4], z3.mkBV(port, 16)));
            if (solver.check() == Status.SATISFIABLE) {
                open.add(port);
            }
            solver.pop();
        }
        return open;
    }

    private static BoolExpr matches(Context z3, BitVecExpr[] packet, PacketBox box) {
        int[] bits = {8, 32, 32, 16, 16};
        BoolExpr[] parts = new BoolExpr[bits.length];
        for (Dimension dimension : Dimension.values()) {
            parts[dimension.ordinal()] = in(z3, packet[dimension.ordinal()], box.get(dimension),
                    bits[dimension.ordinal()]);
        }
        return z3.mkAnd(parts);
    }

    private static BoolExpr in(Context z3, BitVecExpr value, RangeSet set, int bits) {
        BoolExpr[] ranges = new BoolExpr[set.count()];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = z3.mkAnd(z3.mkBVULE(z3.mkBV(set.firstLowBits(i), bits), value),
                    z3.mkBVULE(value, z3.mkBV(set.lastLowBits(i), bits)));
        }
        return z3.mkOr(ranges);
    }
}
