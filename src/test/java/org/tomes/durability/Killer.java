package org.tomes.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tomes.JavaProcess;

/** Starts processes, kills each at a random moment, and verifies the files it left. */
final class Killer {

    private static final int LONGEST_STEP_SECONDS = 120;
    private static final double FIRST_GUESS_MILLIS = 300;

    private final Path home;
    private final long seed;
    private final int leastSteps;
    private final int mostSteps;
    private final Map<Kind, Path> prepared = new EnumMap<>(Kind.class);
    /** Duration of a step in the last run: the moment of the kill is spread over one step, however slow the machine. */
    private final Map<Kind, Double> stepMillis = new EnumMap<>(Kind.class);

    /**
     * @param leastSteps minimum number of steps before a process is killed
     * @param mostSteps the maximum
     */
    Killer(Path home, long seed, int leastSteps, int mostSteps) {
        this.home = home;
        this.seed = seed;
        this.leastSteps = leastSteps;
        this.mostSteps = mostSteps;
    }

    /**
     * The result for one killed process.
     *
     * @param more complete steps that were not acknowledged
     * @param fault what is lost or broken
     */
    record Death(Kind kind, int acknowledged, int more, Optional<String> fault) {
    }

    Death kill(Kind kind, int number) throws IOException, SQLException, InterruptedException {
        // Random returns similar first values for neighbouring seeds.
        Random random = new Random(new SplittableRandom(seed + 31L * number + kind.ordinal()).nextLong());
        Path folder = Files.createDirectories(home.resolve(kind + "-" + number));
        copy(prepared(kind), folder);
        Scenario scenario = kind.scenario();
        List<String> acknowledged = new ArrayList<>();
        Process victim = start(kind, folder);
        try (BufferedReader out = victim.inputReader()) {
            BlockingQueue<String> said = new LinkedBlockingQueue<>();
            Thread reader = Thread.ofVirtual()
                    .start(scenario.stepsOutside() ? () -> stepOutside(scenario, folder, victim, said)
                            : () -> hear(out, said));
            int awaited = random.nextInt(leastSteps, mostSteps + 1);
            for (int step = 0; step < awaited; step++) {
                acknowledged.add(next(kind, said, victim, folder));
            }
            double wait = random.nextDouble() * 1.2 * guess(kind) + (awaited == 0 ? startMillis() : 0);
            TimeUnit.MICROSECONDS.sleep((long) (1000 * wait));
            victim.toHandle().destroyForcibly();
            victim.waitFor();
            reader.join();
            said.drainTo(acknowledged);
        } finally {
            victim.toHandle().destroyForcibly();
        }
        Optional<String> itself = victim.exitValue() == 137 || victim.exitValue() == 1 && isWindows() ? Optional.empty()
                : Optional.of("ended by itself: " + complaint(folder));
        try {
            int more = scenario.verify(folder, acknowledged);
            if (itself.isEmpty()) {
                delete(folder);
            }
            return new Death(kind, acknowledged.size(), more, itself);
        } catch (AssertionError | RuntimeException broken) {
            return new Death(kind, acknowledged.size(), 0, Optional.of(folder.getFileName() + ": " + broken));
        }
    }

    /** Time for a process to start; a kill before it has begun proves nothing. */
    private static double startMillis() {
        return 1_000;
    }

    private synchronized double guess(Kind kind) {
        return stepMillis.getOrDefault(kind, FIRST_GUESS_MILLIS);
    }

    private static String complaint(Path folder) throws IOException {
        return Files.readString(folder.resolve("err"))
                .lines()
                .filter(line -> line.contains("Exception") || line.contains("Error"))
                .limit(3)
                .toList()
                .toString();
    }

    private String next(Kind kind, BlockingQueue<String> said, Process victim, Path folder)
            throws InterruptedException, IOException {
        long begun = System.nanoTime();
        String line = null;
        while (line == null && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(LONGEST_STEP_SECONDS)) {
            line = said.poll(200, TimeUnit.MILLISECONDS);
            if (line == null && !victim.isAlive() && said.isEmpty()) {
                break;
            }
        }
        if (line == null) {
            throw new IllegalStateException("no step of " + kind + " was acknowledged: " + complaint(folder));
        }
        double millis = (System.nanoTime() - begun) / 1e6;
        synchronized (this) {
            // The first step includes the start of the process: the shortest duration seen is closest to a step's.
            stepMillis.merge(kind, Math.max(millis, 1), Math::min);
        }
        return line;
    }

    private static void hear(BufferedReader out, BlockingQueue<String> said) {
        out.lines()
                .filter(line -> line.endsWith("."))
                .map(line -> line.substring(0, line.length() - 1))
                .forEach(said::add);
    }

    private static void stepOutside(Scenario scenario, Path folder, Process victim, BlockingQueue<String> said) {
        try {
            if (victim.inputReader().readLine() == null) {
                return;
            }
            // Without a living process, a command would open the register by itself, and the loop would never end.
            for (int number = 0; victim.isAlive(); number++) {
                said.add(scenario.step(folder, number));
            }
        } catch (IOException | AssertionError killed) {
            // The step was not acknowledged: the process that should run it is dead.
            return;
        }
    }

    private static Process start(Kind kind, Path folder) throws IOException {
        // Most of a short process's time is class loading; our classes need no verification.
        List<String> options = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote",
                "-Djava.awt.headless=true", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true");
        Process victim = new ProcessBuilder(JavaProcess.command(options, Victim.class))
                .redirectError(folder.resolve("err").toFile())
                .start();
        victim.outputWriter().append(kind.name()).append('\n').append(folder.toString()).append('\n').flush();
        return victim;
    }

    private synchronized Path prepared(Kind kind) throws IOException, SQLException {
        Path template = prepared.get(kind);
        if (template == null) {
            template = Files.createDirectories(home.resolve(kind + "-before"));
            kind.scenario().prepare(template);
            prepared.put(kind, template);
        }
        return template;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(path -> !path.equals(from)).toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
