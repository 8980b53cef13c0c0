package org.tomes.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The long form: kills the given number of processes, of every kind in turn, fills a small disk if it may mount one,
 * and writes a report. {@code mvn -q test-compile exec:exec@crash} runs it; {@code -Dkills}, {@code -Dseed} and {@code
 * -Dresult} set the number, the seed and the file of the report.
 */
final class CrashRun {

    private static final int WORKERS = 2;
    private static final int MOST_STEPS = 3;

    private CrashRun() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int kills = Integer.parseInt(arguments[0]);
        long seed = arguments[1].equals("random") ? System.nanoTime() : Long.parseLong(arguments[1]);
        Path result = Path.of(arguments[2]);
        Path home = Files.createTempDirectory("tomes-crash-");
        System.out.println("seed " + seed + ", in " + home);
        long begun = System.nanoTime();
        List<Killer.Death> deaths = Collections.synchronizedList(new ArrayList<>());
        Killer killer = new Killer(home, seed, 0, MOST_STEPS);
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < kills; number++) {
                int of = number;
                all.add(workers.submit(() -> {
                    Killer.Death death = death(killer, Kind.values()[of % Kind.values().length], of);
                    deaths.add(death);
                    System.out.println(deaths.size() + " " + death);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        FullDisk.Outcome full = new FullDisk(home, seed).run();
        Files.writeString(result,
                new CrashReport(deaths, full, seed, Duration.ofNanos(System.nanoTime() - begun), home).markdown());
        System.out.println("written: " + result);
        boolean sound = full.fault().isEmpty() && deaths.stream().allMatch(death -> death.fault().isEmpty());
        System.exit(sound ? 0 : 1);
    }

    /** A process that could not even start counts as broken, and the run continues. */
    private static Killer.Death death(Killer killer, Kind kind, int number)
            throws IOException, SQLException, InterruptedException {
        try {
            return killer.kill(kind, number);
        } catch (IllegalStateException e) {
            return new Killer.Death(kind, 0, 0, Optional.of(e.getMessage()));
        }
    }
}
