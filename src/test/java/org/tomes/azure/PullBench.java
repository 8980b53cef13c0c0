package org.tomes.azure;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.pull.Azure;
import org.tomes.pull.Cloud;
import org.tomes.pull.Connection;
import org.tomes.pull.HistoryRequest;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullRequest;
import org.tomes.pull.PullService;
import org.tomes.pull.Pulled;
import org.tomes.pull.SignIn;
import org.tomes.text.Message;

/**
 * How long a pull of many subscriptions takes against an Azure on loopback that needs 50 ms for every answer, as a ratio to
 * the least it can take, and how many requests it sends. A program to run by hand; nothing asserts its figures.
 *
 * <p>Arguments: subscriptions (200) and rounds (3).
 */
public final class PullBench {

    private static final int DELAY = 50;
    private static final int RESOURCES = 12;
    private static final int PAGE = 1_000;

    private PullBench() {
    }

    public static void main(String[] arguments) throws IOException {
        int subscriptions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Logger.getLogger("").setLevel(Level.OFF);
        Path folder = Files.createTempDirectory("pull-bench");
        try (FakeAzure azure = new FakeAzure(folder);
                OpenRegister register = new AppContext(Clock.systemUTC(), new AppPaths(folder, folder)).create(folder.resolve("r"))) {
            fill(azure, subscriptions);
            for (int round = 1; round <= rounds; round++) {
                measure(azure, register, subscriptions, round);
            }
        }
    }

    private static void fill(FakeAzure azure, int subscriptions) {
        List<String> ids = IntStream.range(0, subscriptions).mapToObj("aaaaaaaa-0000-0000-0000-%012d"::formatted).toList();
        azure.subscriptions(ids.toArray(String[]::new));
        List<String> rows = new ArrayList<>();
        List<String> scores = new ArrayList<>();
        for (String id : ids) {
            rows.add(row(id, "Microsoft.KeyVault/vaults", "kv"));
            IntStream.range(1, RESOURCES).forEach(number -> rows.add(row(id, "Microsoft.Network/networkSecurityGroups", "nsg" + number)));
            scores.add(FakePulls.score(id, 10, 20));
        }
        azure.table("resources", rows.toArray(String[]::new));
        azure.table("securityresources", scores.toArray(String[]::new));
        azure.rowsAPage(PAGE);
        azure.delay(DELAY);
    }

    private static String row(String subscription, String type, String name) {
        return "{\"id\":\"/subscriptions/" + subscription + "/resourceGroups/rg/providers/" + type + "/" + name + "\",\"name\":\"" + name
                + "\",\"type\":\"" + type.toLowerCase(java.util.Locale.ROOT) + "\",\"subscriptionId\":\"" + subscription
                + "\",\"properties\":{\"securityRules\":[]}}";
    }

    private static void measure(FakeAzure azure, OpenRegister register, int subscriptions, int round) {
        int before = azure.requests().size();
        AtomicLong answered = new AtomicLong();
        Timed timed = new Timed(new LiveAzure(Clock.systemUTC(), Executors::newVirtualThreadPerTaskExecutor,
                () -> HttpClient.newBuilder().sslContext(azure.ssl()), Duration.ofMillis(500)), answered);
        long start = System.nanoTime();
        new PullService(timed, register.inventory(), register.scores()).snapshot(new Actor("", "bench", "host"),
                new Connection(Cloud.at(azure.url(), azure.url()), new SignIn.ClientSecret(FakeAzure.SECRET), Optional.of(FakeAzure.TENANT),
                        Optional.of(FakeAzure.CLIENT)), new PullRequest(Set.of(), false, Duration.ofSeconds(60)), "", PullProgress.NONE);
        long whole = System.nanoTime() - start;
        List<String> sent = azure.requests().subList(before, azure.requests().size());
        long requests = sent.stream().filter(request -> !request.endsWith("/token")).count();
        long graph = sent.stream().filter(request -> request.contains("Microsoft.ResourceGraph")).count();
        // The list of subscriptions, the pages of the longest table one after the other, and what stands beside a vault.
        double chain = (1 + Math.ceilDiv(subscriptions * RESOURCES, PAGE) + 1) * DELAY / 1e3;
        double least = Math.max(chain, requests * DELAY / 1e3 / Transport.AT_ONCE);
        double took = timed.nanos / 1e9;
        System.err.printf("round %d: %d requests (%d of Resource Graph, %.2f a subscription besides one a vault), reading %.2f s, least %.2f s,"
                + " ratio %.2f (budget 1.5), with storing %.2f s, processor time of both sides %.2f s%n", round, requests, graph, (requests - graph - 1.0 - subscriptions) / subscriptions,
                took, least, took / least, whole / 1e9, timed.processor / 1e9);
    }

    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** Measures from the first answer on, when the sign-in is over. */
    private static final class Timed implements Azure {

        private final Azure azure;
        private final AtomicLong first;
        private long nanos;
        private long processor;

        Timed(Azure azure, AtomicLong first) {
            this.azure = azure;
            this.first = first;
        }

        @Override
        public Pulled inventory(Connection connection, PullRequest request, PullProgress progress) {
            processor = -PullBench.processor();
            Pulled pulled = azure.inventory(connection, request, new PullProgress() {

                @Override
                public void answered(int answers, int asked, Message what) {
                    first.compareAndSet(0, System.nanoTime());
                }

                @Override
                public void signInWith(String sentence) {
                    // a secret signs in
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            });
            nanos = System.nanoTime() - first.get() + Duration.ofMillis(DELAY).toNanos();
            processor += PullBench.processor();
            return pulled;
        }

        @Override
        public Pulled scores(Connection connection, PullRequest request, PullProgress progress) {
            throw new UnsupportedOperationException("not measured");
        }

        @Override
        public Pulled scoreHistory(Connection connection, HistoryRequest request, PullProgress progress) {
            throw new UnsupportedOperationException("not measured");
        }

        @Override
        public org.tomes.pull.ConnectionTest test(Connection connection, PullRequest request, PullProgress progress) {
            throw new UnsupportedOperationException("not measured");
        }
    }
}
