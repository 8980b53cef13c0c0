package org.tomes.mutation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The result of a long run, for the documentation. */
record MutationReport(Map<ReaderKind, Tally> tallies, long seed, Duration took) {

    private static final String ABOUT = """
            # Damaged inputs

            Good inputs of every reader, made by our own code, are damaged and given to the service that the user's
            command calls, one in 25 to the command itself. Damage
            knows the formats: types, keys, numbers and nesting in JSON, quoting, heads and cells of tables, parts,
            elements and attributes of packages, chunks and
            segments of pictures, blocks of databases; and bits and bytes of all of them. Of every input it is demanded:

            * it is read, or refused with a sentence and an exit code from 1 to 5: no fault, no stack trace, nothing
              that a library prints or logs;
            * within 60 s, and within the memory given below;
            * what was refused has written nothing into the register, and the register passes its check after every 50
              inputs;
            * a damaged register or backup shows what it held before, or its check says that it is damaged, or it cannot
              be opened; a restore that fails changes nothing.

            Written by `src/test/sh/mutation-run.sh`; the first inputs of every reader are part of `mvn verify`
            (`MutationTest`).

            """;
    private static final double MILLION = 1e6;

    String markdown() throws IOException {
        StringBuilder text = new StringBuilder(ABOUT);
        text.append(String.format(Locale.ROOT, "%,d inputs, %d findings. Seed %d, %d s, at most %d MB of heap.%n%n",
                sum(Tally::inputs), sum(tally -> tally.findings().size()), seed, took.toSeconds(),
                Runtime.getRuntime().maxMemory() >> 20));
        text.append("State %s. %s%n%n".formatted(System.getProperty("mutation.state", "unknown"), machine()));
        text.append("| reader | inputs | read | refused | findings | mean, ms | slowest, ms | most allocated, MB "
                + "|\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        tallies.values().forEach(tally -> text.append(row(tally)));
        Map<String, List<Finding>> kinds = new TreeMap<>();
        tallies.values()
                .forEach(
                        tally -> tally.findings()
                                .forEach(finding -> kinds.merge(tally.reader().words() + ": " + finding.what(),
                                        List.of(finding),
                                        (some, more) -> Stream.concat(some.stream(), more.stream()).toList())));
        kinds.forEach((what, findings) -> text.append("%n* %s, %d times, first `%s`"
                .formatted(what.lines().findFirst().orElse(""), findings.size(), findings.getFirst().id())));
        return text.append(kinds.isEmpty() ? "" : "\n").toString();
    }

    private static String row(Tally tally) {
        return String.format(Locale.ROOT, "| %s | %d | %d | %d | %d | %.1f | %.0f | %.0f |%n", tally.reader().words(),
                tally.inputs(), tally.taken(), tally.refused(), tally.findings().size(),
                tally.nanos() / MILLION / Math.max(1, tally.inputs()), tally.longest() / MILLION,
                tally.allocated() / MILLION);
    }

    private long sum(ToLongFunction<Tally> of) {
        return tallies.values().stream().mapToLong(of).sum();
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String cpu = "";
        if (Files.exists(cpus)) {
            try (Stream<String> lines = Files.lines(cpus)) {
                cpu = lines.filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.replaceFirst("[^:]*:\\s*", "") + ", ")
                        .orElse("");
            }
        }
        return String.format(Locale.ROOT, "%s%d processors, %s %s, Java %s, load %.1f at the end.", cpu,
                Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
                System.getProperty("os.version"), Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
