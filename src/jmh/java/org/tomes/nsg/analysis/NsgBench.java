package org.tomes.nsg.analysis;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;

/** What {@code nsg check} costs without reading files: all exposures, unreachable rules and mistakes of all groups. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NsgBench {

    @Param({"100", "1000", "10000", "100000"})
    private int rules;

    /** One group with all rules, or groups of a hundred. */
    @Param({"one", "hundreds"})
    private String shape;

    private List<SecurityGroup> groups;

    @Setup
    public void setUp() {
        groups = RealisticRules.groups(rules, shape.equals("one") ? 1 : rules / 100);
    }

    @Benchmark
    public List<NsgAnalysis> check() {
        return groups.stream().map(group -> NsgAnalysis.of(group, TagResolution.UNKNOWN)).toList();
    }
}
