package org.tomes.bench;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of one class shortly, each in a JVM of its own. */
public final class Jmh {

    private Jmh() {
    }

    /**
     * @return scores by method and parameters, such as {@code check rules=100 shape=one}; a benchmark that failed is
     * missing
     */
    public static Map<String, Double> run(Class<?> benchmarks, int iterations, String... parameters) throws Exception {
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmarks.getName() + "\\.")
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .output(Files.createTempFile("jmh", ".txt").toString());
        for (int i = 0; i < parameters.length; i += 2) {
            options.param(parameters[i], parameters[i + 1].split(","));
        }
        Map<String, Double> scores = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            StringBuilder name = new StringBuilder(result.getPrimaryResult().getLabel());
            result.getParams()
                    .getParamsKeys()
                    .stream()
                    .sorted()
                    .forEach(key -> name.append(' ').append(key).append('=').append(result.getParams().getParam(key)));
            scores.put(name.toString(), result.getPrimaryResult().getScore());
        }
        return scores;
    }
}
