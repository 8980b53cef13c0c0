package org.tomes.durability;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The result of a long run, for the documentation. */
record CrashReport(List<Killer.Death> deaths, FullDisk.Outcome full, long seed, Duration took, Path home) {

    private static final String ABOUT = """
            # Killed, and opened again

            A harness has real processes work on registers, kills each with `kill -9` at a random moment of its work, and opens what is left. A step is acknowledged
            when its call has returned or its command has ended with 0. After every death it demands:

            * every acknowledged step is there, and of the one that was under way all or nothing: no half import, no half migration;
            * all rows can be read, the schema is the program’s own, every hash of the trail fits, and the trail still holds the newest entry that was kept outside;
            * whatever has the name of a register or a backup is one, whole; after a killed restore the register is the old or the new one, and what it replaced lies beside it.

            Written by `mvn -q test-compile exec:exec@crash`; a short form is part of `mvn verify` (`DurabilityTest`). Killing a process does not switch off the power: that every
            acknowledgement comes after exactly one sync is shown by `DiskFaultTest` and by `src/test/sh/count-syncs.sh`.

            """;

    String markdown() throws IOException {
        StringBuilder text = new StringBuilder(ABOUT);
        long faults = deaths.stream().filter(death -> death.fault().isPresent()).count();
        text.append("%d kills, %d steps acknowledged, %d of these deaths lost or broke anything. Seed %d, %d s.%n%n"
                .formatted(deaths.size(), deaths.stream().mapToInt(Killer.Death::acknowledged).sum(), faults, seed,
                        took.toSeconds()));
        text.append("%s%n%n".formatted(machine()));
        text.append(
                "| killed during | kills | steps acknowledged | under way and found whole | lost or broken |\n|---|---:|---:|---:|---:|\n");
        for (Kind kind : Kind.values()) {
            List<Killer.Death> of = deaths.stream().filter(death -> death.kind() == kind).toList();
            text.append("| %s | %d | %d | %d | %d |%n".formatted(kind.words(), of.size(),
                    of.stream().mapToInt(Killer.Death::acknowledged).sum(),
                    of.stream().mapToInt(Killer.Death::more).sum(),
                    of.stream().filter(death -> death.fault().isPresent()).count()));
        }
        text.append("\n## A disk that fills up\n\n").append(disk());
        deaths.stream()
                .flatMap(death -> death.fault().stream())
                .forEach(fault -> text.append("\n* ").append(fault.lines().findFirst().orElse("")).append('\n'));
        return text.toString();
    }

    private String disk() {
        if (!full.run()) {
            return "Not tried in this run: only the administrator may mount a disk of its own. `DiskFaultTest` does the same with a disk that a test controls.\n";
        }
        return "A register on a disk of 8 MB in memory that was filled again and again: %d writes acknowledged, %d refused with exit 5 and one sentence, %s.%n"
                .formatted(full.acknowledged(), full.refused(),
                        full.fault().map(fault -> "**broken: " + fault + "**").orElse("nothing lost, nothing broken"));
    }

    private String machine() throws IOException {
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
        return "%s%d processors, %s %s, Java %s, file system %s, load %s at the end.".formatted(cpu,
                Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
                System.getProperty("os.version"), Runtime.version(), Files.getFileStore(home).type(), String.format(
                        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }
}
