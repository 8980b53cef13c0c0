package org.tomes.nsg.analysis;

import java.util.Map;
import org.tomes.bench.Jmh;
import org.tomes.bench.Page;

/** Prints how the check of NSGs grows with their rules, and how long a solver takes for a part of it. */
public final class NsgSection {

    private NsgSection() {
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Double> times = Jmh.run(NsgBench.class, Integer.parseInt(arguments[0]));
        Page.print(
                """
                        ## NSG checks

                        Time of `nsg check` without reading files: it determines exposures, unreachable rules and errors of invented but realistic rules.

                        | rules | in one group | in groups of a hundred |
                        |---|---|---|
                        """);
        for (String rules : new String[]{"100", "1000", "10000", "100000"}) {
            Page.print("| %,d | %.1f ms | %.1f ms |%n", Integer.parseInt(rules), time(times, rules, "one"),
                    time(times, rules, "hundreds"));
        }
        double growth = time(times, "10000", "one") / time(times, "1000", "one");
        Page.print(
                """

                        From 1,000 to 10,000 rules in one NSG, the time grows by a factor of %.1f, and n·log²n by 17.8. From 10,000 to 100,000 rules, the time grows by %.1f,
                        and n·log²n by 15.6. Azure permits at most 1,000 rules in one NSG. Bit sets grow faster than n: they have one bit for each rule and each range of
                        addresses or ports.

                        The solver Z3 decides a part of the same questions: whether any public address is allowed on each of ten ports, and whether each rule can be the first
                        to match. If the results differ, the run is aborted. Processor time of the single working thread.

                        | rules | groups | `nsg check` | Z3 | rules that Z3 was asked about | ratio |
                        |---|---|---|---|---|---|
                        """,
                growth, time(times, "100000", "one") / time(times, "10000", "one"));
        for (int[] size : new int[][]{{100, 1, 100}, {1_000, 10, 1_000}, {1_000, 1, 1_000}, {10_000, 100, 2_000},
            {10_000, 1, 40}}) {
            Z3Peer.Comparison both = Z3Peer.compare(size[0], size[1], size[2]);
            Page.print("| %,d | %,d | %.1f ms | %,.0f ms | %,d | %,.0f |%n", size[0], size[1], both.ours() / 1e6,
                    both.theirs() / 1e6, both.asked(), both.theirs() / both.ours());
        }
        Page.atMost("`nsg check` on 10,000 rules", "1 s", 1, time(times, "10000", "one") / 1e3, " s");
        Page.atMost("its growth from 1,000 to 10,000 rules", "n·log²n, a factor of 17.8", 17.8, growth, " ×");
    }

    private static double time(Map<String, Double> times, String rules, String shape) {
        return times.get("check rules=" + rules + " shape=" + shape);
    }
}
