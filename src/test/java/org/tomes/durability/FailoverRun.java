package org.tomes.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditTrail;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.storage.Register;
import org.tomes.storage.postgres.NoTokens;
import org.tomes.storage.postgres.SharedRegisters;

/**
 * Kills the primary of two servers again and again while a register on them is written to, promotes the synchronous
 * standby, and verifies that every acknowledged write is there. Needs a PostgreSQL installation with its server
 * programs. {@code mvn -q test-compile exec:exec@failover -Dpostgres=/usr/lib/postgresql/15/bin} runs it;
 * {@code -Dfailovers} and {@code -Dfailover.result} set the number and the file of the report.
 */
final class FailoverRun {

    private static final Actor ACTOR = new Actor("", "failover", "here");
    /** How long whoever watches the servers takes to notice. */
    private static final long PROMOTED_AFTER_MILLIS = 300;
    private static final int WRITES_BETWEEN = 100;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private volatile long lastDone = System.nanoTime();
    private volatile boolean over;

    private record Failover(long interruptionMillis, int acknowledged, int lost, boolean intact) {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments[1]);
        Path home = Files.createTempDirectory("tomes-failover-");
        FailoverRun run = new FailoverRun();
        List<Failover> rows = new ArrayList<>();
        String version;
        try (ReplicatedServers servers = new ReplicatedServers(Path.of(arguments[0]), home)) {
            version = servers.version();
            new SharedRegisters(Clock.systemUTC(), NoTokens.HERE).create(servers.address(), Optional.empty(), empty -> {
            }).close();
            Thread writer = Thread.ofPlatform().start(() -> run.write(servers));
            for (int round = 0; round < rounds; round++) {
                rows.add(run.failOver(servers));
                System.out.println((round + 1) + " " + rows.getLast());
            }
            run.over = true;
            writer.join();
        }
        Files.writeString(Path.of(arguments[2]), run.markdown(rows, version));
        System.exit(rows.stream().allMatch(row -> row.lost() == 0 && row.intact()) ? 0 : 1);
    }

    private void write(ReplicatedServers servers) {
        try (Register register = new SharedRegisters(Clock.systemUTC(), NoTokens.HERE).open(servers.address(),
                Optional.empty())) {
            for (int number = 0; !over; number++) {
                String name = "Person " + number;
                try {
                    register.ledger().write(ACTOR, tx -> register.people().add(tx, Person.ofName(name)));
                    acknowledged.add(name);
                    lastDone = System.nanoTime();
                } catch (Problem problem) {
                    failed.incrementAndGet();
                    if (problem.sentence().key().equals("storage.server.unknown")) {
                        unknown.incrementAndGet();
                    }
                }
            }
        }
    }

    private Failover failOver(ReplicatedServers servers) throws IOException, InterruptedException {
        awaitWrites(acknowledged.size() + WRITES_BETWEEN);
        int before = acknowledged.size();
        long last = lastDone;
        servers.failOver(PROMOTED_AFTER_MILLIS);
        // Some may have been acknowledged before the kill took effect.
        long interruption = 0;
        int after = before;
        while (acknowledged.size() < before + WRITES_BETWEEN) {
            long done = lastDone;
            interruption = Math.max(interruption, done - last);
            last = done;
            TimeUnit.MICROSECONDS.sleep(100);
            after = acknowledged.size();
        }
        servers.attach();
        Collection<String> wanted = List.copyOf(acknowledged);
        try (Register register = new SharedRegisters(Clock.systemUTC(), NoTokens.HERE).open(servers.address(),
                Optional.empty())) {
            Set<String> there = register.people().all().stream().map(Person::name).collect(Collectors.toSet());
            Set<String> lost = new HashSet<>(wanted);
            lost.removeAll(there);
            boolean intact = new AuditTrail(register.ledger()).verify(Optional.empty()).intact();
            return new Failover(TimeUnit.NANOSECONDS.toMillis(interruption), Math.max(after, wanted.size()),
                    lost.size(), intact);
        }
    }

    private void awaitWrites(int wanted) throws InterruptedException {
        while (acknowledged.size() < wanted) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private String markdown(List<Failover> rows, String version) {
        StringBuilder page = new StringBuilder(
                """
                        # Failover of a shared register

                        Two PostgreSQL servers contain a register; one server is the synchronous standby of the other. One program writes to the register
                        without a pause. Repeatedly, the primary server and all of its processes are killed (`kill -9`), the standby is promoted %d ms
                        later, and the killed server becomes the new standby. After each failover, every acknowledged write must be present, and the audit
                        trail must be intact.

                        Generated by `mvn -q test-compile exec:exec@failover`. Both servers ran on one computer. The run therefore shows that nothing is
                        lost and that the program continues, but not how long a real failover takes, because that depends on the person who notices the
                        failure and promotes the standby.

                        %s, Java %s, %s.

                        | failover | interruption that the writer noticed | writes acknowledged until then | lost | audit trail |
                        |---:|---:|---:|---:|---|
                        """
                        .formatted(PROMOTED_AFTER_MILLIS, version, Runtime.version(), System.getProperty("os.name")));
        for (int i = 0; i < rows.size(); i++) {
            Failover row = rows.get(i);
            page.append(String.format(Locale.ROOT, "| %d | %.1f s | %,d | %d | %s |%n", i + 1,
                    Duration.ofMillis(row.interruptionMillis()).toMillis() / 1000.0, row.acknowledged(), row.lost(),
                    row.intact() ? "intact" : "**not intact**"));
        }
        page.append(String.format(Locale.ROOT,
                """

                        %d failovers, %,d writes acknowledged, %d lost. %d writes failed and were reported as not saved, of which %d as unknown.
                        """,
                rows.size(), rows.getLast().acknowledged(), rows.stream().mapToInt(Failover::lost).max().orElse(0),
                failed.get(), unknown.get()));
        return page.toString();
    }
}
