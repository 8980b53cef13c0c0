package org.tomes.app;

import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.network;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomes.finding.FindingFixture;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Person;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.DelayingProxy;
import org.tomes.storage.postgres.HeldTurns;
import org.tomes.storage.postgres.PostgresServer;

/**
 * Prints the waiting times with a register on a server: with a delay for each round trip, and during an import of many
 * resources by another user. {@code mvn -q test-compile exec:exec@shared-times} runs it.
 */
final class SharedRegisterTimes {

    private static final Duration ADDED = Duration.ofMillis(20);
    private static final int MEASURES = 10_000;
    private static final int RESOURCES = 100_000;
    private static final int TIMES = 15;
    /** One of this number of resources is a vault. */
    private static final int ORDINARY = 20;
    private static final int PAUSE_MILLIS = 20;
    /** Nanoseconds in a millisecond. */
    private static final long NANOS = 1_000_000;

    private final Path folder;

    private SharedRegisterTimes(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SharedRegisterTimes times = new SharedRegisterTimes(Files.createTempDirectory("tomes-times-"));
        if (arguments.length == 0) {
            times.turns(RESOURCES);
            times.measures();
            times.windows();
            times.imports();
        } else {
            for (String resources : arguments) {
                times.turns(Integer.parseInt(resources));
            }
        }
        System.exit(0);
    }

    private OpenRegister open(ServerAddress address, String user) {
        return new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve(user), folder.resolve(user + "-settings"))).open(address, Optional.empty());
    }

    private void measures() throws IOException {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister near = open(address, "near")) {
            near.records()
                    .measures()
                    .addAll(ACTOR,
                            IntStream.range(0, MEASURES)
                                    .mapToObj(i -> new MeasureBuilder().code("M-" + i)
                                            .title("Measure " + i)
                                            .target("A target of usual length, as people write it.")
                                            .tags(List.of("cloud"))
                                            .build())
                                    .toList());
        }
        try (DelayingProxy proxy = new DelayingProxy(address, ADDED); OpenRegister far = open(proxy.address(), "far")) {
            print("list of 10,000 measures, 20 ms added to each round trip", () -> far.records().measures().all());
            Measure[] measure = {far.records().measures().get("M-1")};
            int[] number = {0};
            print("change of a measure, 20 ms added to each round trip",
                    () -> measure[0] = far.records()
                            .measures()
                            .change(ACTOR, measure[0].change().title("Title " + number[0]++).build()));
        }
    }

    private static void print(String what, Runnable work) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            work.run();
            millis.add((System.nanoTime() - begun) / NANOS);
        }
        Collections.sort(millis);
        System.out.printf("%s: median %d ms, longest %d ms%n", what, millis.get(TIMES / 2), millis.getLast());
    }

    /** The listener of a window. */
    private record Window(Consumer<List<ForeignChange>> news) implements TrailPoller.Listener {

        @Override
        public void changed(List<ForeignChange> changes) {
            news.accept(changes);
        }

        @Override
        public void trailReplaced() {
            throw new IllegalStateException("nothing was restored");
        }

        @Override
        public void serverAnswered(boolean answered) {
            // Only the time of the event counts.
        }
    }

    private void windows() throws IOException, InterruptedException {
        ServerAddress address = PostgresServer.register();
        try (DelayingProxy proxy = new DelayingProxy(address, ADDED);
                OpenRegister mine = open(proxy.address(), "mine");
                OpenRegister theirs = open(address, "theirs")) {
            AtomicLong heard = new AtomicLong();
            Object told = new Object();
            mine.trailPoller().orElseThrow().start(new Window(changes -> {
                synchronized (told) {
                    heard.set(System.nanoTime());
                    told.notifyAll();
                }
            }));
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                synchronized (told) {
                    heard.set(0);
                    theirs.records().people().add(ACTOR, Person.ofName("Person " + i));
                    long written = System.nanoTime();
                    while (heard.get() == 0) {
                        told.wait();
                    }
                    millis.add((heard.get() - written) / NANOS);
                }
            }
            Collections.sort(millis);
            System.out.printf("change of another person noticed by a window: median %d ms, longest %d ms%n",
                    millis.get(TIMES / 2), millis.getLast());
        }
    }

    private void imports() throws InterruptedException {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister importing = open(address, "importing");
                OpenRegister writing = open(address, "writing");
                OpenRegister watching = open(address, "watching")) {
            AtomicBoolean done = new AtomicBoolean();
            AtomicLong longest = new AtomicLong();
            AtomicLong writes = new AtomicLong();
            AtomicLong unseen = new AtomicLong();
            Map<String, Long> written = new ConcurrentHashMap<>();
            watching.trailPoller()
                    .orElseThrow()
                    .start(new Window(changes -> changes.stream()
                            .map(change -> written.remove(change.record().id()))
                            .filter(Objects::nonNull)
                            .forEach(at -> unseen.accumulateAndGet(System.nanoTime() - at, Math::max))));
            CountDownLatch begun = new CountDownLatch(1);
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; !done.get(); i++) {
                    long asked = System.nanoTime();
                    Person person = writing.records().people().add(ACTOR, Person.ofName("Person " + i));
                    written.put(person.id().toString(), System.nanoTime());
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    writes.incrementAndGet();
                    begun.countDown();
                    pause();
                }
            });
            begun.await();
            String text = IntStream.range(0, RESOURCES)
                    .mapToObj(i -> network("vnet-" + i))
                    .collect(Collectors.joining(",", "[", "]"));
            longest.set(0);
            writes.set(0);
            long from = System.nanoTime();
            importing.azure().inventory().importFiles(ACTOR, List.of(file("a.json", text)), "", ReadingProgress.NONE);
            System.out.printf(
                    "import of 100,000 resources: %d ms; %d writes of another person meanwhile, each waiting %d ms at most; "
                            + "a window noticed them after %d ms at most%n",
                    (System.nanoTime() - from) / NANOS, writes.get(), longest.get() / NANOS, unseen.get() / NANOS);
            done.set(true);
            writer.join();
        }
    }

    /** The time for which an import prevents others from writing; the second import contains nothing new. */
    private void turns(int resources) throws InterruptedException {
        ServerAddress address = PostgresServer.register();
        String text = vaults(resources);
        try (OpenRegister importing = open(address, "turns" + address.database());
                HeldTurns turns = new HeldTurns(address)) {
            for (String when : List.of("first", "second")) {
                turns.longestFirst();
                long from = System.nanoTime();
                importing.azure()
                        .inventory()
                        .importFiles(ACTOR, List.of(file("a.json", text)), "", ReadingProgress.NONE);
                List<Double> held = turns.longestFirst();
                System.out.printf(
                        "%s import of %d resources with %d findings: %d ms; turns held %d, longest %.1f ms, all %.1f ms%n",
                        when, resources, importing.azure().findings().all().size(), (System.nanoTime() - from) / NANOS,
                        held.size(), held.isEmpty() ? 0 : held.getFirst(),
                        held.stream().mapToDouble(Double::doubleValue).sum());
            }
        }
    }

    /** Networks, and some vaults, which have findings. */
    private static String vaults(int resources) {
        return IntStream.range(0, resources)
                .mapToObj(i -> i % ORDINARY == 0 ? FindingFixture.vault("v-" + i) : network("vnet-" + i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
