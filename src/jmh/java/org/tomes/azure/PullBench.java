package org.tomes.azure;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.tomes.app.LibraryLogSilencer;
import org.tomes.app.Threads;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullSettings;
import org.tomes.pull.SignInMethod;

/**
 * How long a pull of many subscriptions takes against an Azure that needs 50 ms for every answer, as a ratio to the
 * least that it can take. Azure is this process and warm; each reading is one of a fresh process, as a scheduler starts
 * it, and counts from the moment when Entra ID hands the token out until all answers are held.
 *
 * <p>
 * Prints a section of Markdown, and each reading as it ends on the error stream. Arguments: subscriptions (200),
 * readings that are measured (5), options of Java for the readers, such as {@code -XX:AOTCache=…}.
 */
public final class PullBench {

    private static final int DELAY = 50;
    private static final int RESOURCES = 12;
    private static final int PAGE = 1_000;
    private static final int WARM_UP = 3;

    /** @param processor time of the reading process from its start to its end, starting Java included */
    private record Reading(double seconds, double processor, long requests, long graph) {
    }

    private PullBench() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].startsWith("https:")) {
            read(arguments[0]);
            return;
        }
        int subscriptions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        List<String> options = Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length);
        Path folder = Files.createTempDirectory("pull-bench");
        List<Reading> readings = new ArrayList<>();
        Files.write(folder.resolve("fake.p12"), FakeAzure.trustStore());
        try (FakeAzure azure = new FakeAzure()) {
            fill(azure, subscriptions);
            AtomicLong signedIn = new AtomicLong();
            azure.on("/" + FakeAzure.TENANT + "/oauth2/v2.0/token", exchange -> token(exchange, signedIn));
            for (int round = 0; round < WARM_UP + rounds; round++) {
                Reading reading = measure(azure, folder, options, signedIn);
                if (round >= WARM_UP) {
                    readings.add(reading);
                    System.err.printf(Locale.ROOT,
                            "round %d: %d requests, reading %.2f s, least %.2f s, ratio %.2f (budget 1.5)%n",
                            readings.size(), reading.requests(), reading.seconds(), least(subscriptions, reading),
                            reading.seconds() / least(subscriptions, reading));
                }
            }
        }
        print(subscriptions, readings, options);
    }

    private static void token(HttpExchange exchange, AtomicLong signedIn) throws IOException {
        signedIn.set(now());
        FakeAzure.send(exchange, 200,
                "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"ext_expires_in\":3600,\"access_token\":\""
                        + FakeAzure.TOKEN + "\"}");
    }

    /** Microseconds by the clock that all processes of this computer share. */
    private static long now() {
        var now = Clock.systemUTC().instant();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }

    private static void fill(FakeAzure azure, int subscriptions) {
        List<String> ids = IntStream.range(0, subscriptions)
                .mapToObj("aaaaaaaa-0000-0000-0000-%012d"::formatted)
                .toList();
        azure.subscriptions(ids.toArray(String[]::new));
        List<String> rows = new ArrayList<>();
        List<String> scores = new ArrayList<>();
        for (String id : ids) {
            rows.add(row(id, "Microsoft.KeyVault/vaults", "kv"));
            IntStream.range(1, RESOURCES)
                    .forEach(number -> rows.add(row(id, "Microsoft.Network/networkSecurityGroups", "nsg" + number)));
            scores.add(FakePulls.score(id, 10, 20));
        }
        azure.table("resources", rows.toArray(String[]::new));
        azure.table("securityresources", scores.toArray(String[]::new));
        azure.rowsAPage(PAGE);
        azure.delay(DELAY);
    }

    private static String row(String subscription, String type, String name) {
        return "{\"id\":\"/subscriptions/" + subscription + "/resourceGroups/rg/providers/" + type + "/" + name
                + "\",\"name\":\"" + name + "\",\"type\":\"" + type.toLowerCase(Locale.ROOT)
                + "\",\"subscriptionId\":\"" + subscription + "\",\"properties\":{\"securityRules\":[]}}";
    }

    private static Reading measure(FakeAzure azure, Path folder, List<String> options, AtomicLong signedIn)
            throws IOException, InterruptedException {
        int before = azure.requests().size();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-Djavax.net.ssl.trustStore=" + folder.resolve("fake.p12"),
                "-Djavax.net.ssl.trustStorePassword=changeit", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), PullBench.class.getName(), azure.url()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String[] said = new String(process.getInputStream().readAllBytes()).strip().split(" ");
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the reader failed");
        }
        List<String> sent = azure.requests()
                .subList(before, azure.requests().size())
                .stream()
                .filter(each -> !each.endsWith("/token"))
                .toList();
        return new Reading((Long.parseLong(said[0]) - signedIn.get()) / 1e6, Long.parseLong(said[1]) / 1e9, sent.size(),
                sent.stream().filter(request -> request.contains("Microsoft.ResourceGraph")).count());
    }

    /** The reading process: what it says is when it was done, and how much processor time it took. */
    private static void read(String url) {
        LibraryLogSilencer.quiet();
        new AzureClient(Clock.systemUTC(), () -> Threads.perTask("azure")).inventory(
                new AzureConnection(AzureCloud.at(url, url), new SignInMethod.ClientSecret(FakeAzure.SECRET),
                        Optional.of(FakeAzure.TENANT), Optional.of(FakeAzure.CLIENT)),
                new PullSettings(Set.of(), false, Duration.ofSeconds(60)), PullProgress.NONE);
        System.out.println(
                now() + " " + ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos());
        System.exit(0);
    }

    /**
     * The list of subscriptions, the pages of the longest table one after the other, and what stands beside a vault; or
     * all side by side.
     */
    private static double least(int subscriptions, Reading reading) {
        double chain = (1 + Math.ceilDiv(subscriptions * RESOURCES, PAGE) + 1) * DELAY / 1e3;
        return Math.max(chain, reading.requests() * DELAY / 1e3 / RequestSender.AT_ONCE);
    }

    private static void print(int subscriptions, List<Reading> readings, List<String> options) {
        Reading some = readings.getFirst();
        double least = least(subscriptions, some);
        double[] seconds = readings.stream().mapToDouble(Reading::seconds).sorted().toArray();
        double median = seconds[seconds.length / 2];
        System.out.printf(Locale.ROOT, """
                ## Pull of %d subscriptions, %d ms an answer

                | | |
                |---|---|
                | requests | %d: %d of Resource Graph, %.2f a subscription beside one a vault |
                | the least it can take | %.2f s |
                | reading, %d fresh processes%s | median %.2f s, fastest %.2f s, slowest %.2f s |
                | ratio | median **%.2f**, fastest %.2f (budget 1.5) |
                | processor time of a reader, start of Java included | %.2f s |
                """, subscriptions, DELAY, some.requests(), some.graph(),
                (some.requests() - some.graph() - 1.0 - subscriptions) / subscriptions, least, readings.size(),
                options.isEmpty() ? "" : " (" + String.join(" ", options).replaceAll("=[^ ]*/", "=") + ")", median,
                seconds[0], seconds[seconds.length - 1], median / least, seconds[0] / least,
                readings.stream().mapToDouble(Reading::processor).average().orElse(0));
    }
}
