package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.azure.FakePulls.OTHER;
import static org.tomes.azure.FakePulls.SUB;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.inventory.resource.ResourceType;

/**
 * The program as started by a scheduler: in a separate process, which trusts the server by Java's own option. With
 * {@code -Dtomes.image=} and the {@code tomes-cli} of a package, the package is tested instead.
 */
class PullProcessTest {

    private static final String SAID_BY_JAVA = "Picked up JAVA_TOOL_OPTIONS";

    @TempDir
    private Path folder;
    @AutoClose
    private FakeAzure azure;
    private Path home;
    private String memory = "-Xmx512m";

    private record Result(int exitCode, String out, String err) {
    }

    @BeforeEach
    void open() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        azure = new FakeAzure();
        Files.write(folder.resolve("fake.p12"), FakeAzure.trustStore());
        azure.subscriptions(SUB, OTHER);
        azure.table("securityresources", FakePulls.score(SUB, 23.53, 39));
        Files.writeString(folder.resolve("secret.txt"), FakeAzure.SECRET + "\n");
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        List<String> options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", memory, "-Duser.home=" + home,
                "-Djavax.net.ssl.trustStore=" + folder.resolve("fake.p12"),
                "-Djavax.net.ssl.trustStorePassword=changeit");
        Optional<String> image = Optional.ofNullable(System.getProperty("tomes.image"));
        List<String> command = new ArrayList<>(image.map(List::of).orElseGet(() -> List.of(JavaProcess.executable())));
        if (image.isEmpty()) {
            command.addAll(options);
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    "org.tomes.Main"));
        }
        command.addAll(List.of("--register", home.resolve("r").toString(), "--lang", "en"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("APPDATA", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("AZURE_"));
        if (image.isPresent()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", options));
        }
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the process hangs: " + Files.readString(folder.resolve("err")));
        }
        return new Result(process.exitValue(), Files.readString(folder.resolve("out")),
                Files.readAllLines(folder.resolve("err"))
                        .stream()
                        .filter(line -> !line.startsWith(SAID_BY_JAVA))
                        .collect(Collectors.joining("\n")));
    }

    private String[] signIn(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--arm-endpoint", azure.url() + "/", "--authority", azure.url(), "--sign-in",
                "client-secret", "--tenant", FakeAzure.TENANT, "--client-id", FakeAzure.CLIENT, "--secret-file",
                folder.resolve("secret.txt").toString(), "--json"));
        return all.toArray(String[]::new);
    }

    /** The program's output and files contain no part of the token, the secret or their header. */
    private void assertNothingSecretIn(Result... results) throws IOException {
        for (Result result : results) {
            assertThat(result.out() + result.err()).doesNotContain(FakeAzure.TOKEN, FakeAzure.SECRET, "Bearer",
                    "Authorization:");
        }
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
                        .doesNotContain(FakeAzure.TOKEN, FakeAzure.SECRET, "Bearer ");
            }
        }
    }

    @Test
    void separatePullProcessWorksAndLeaksNoSecret() throws IOException, InterruptedException {
        assertThat(run("init").exitCode()).isZero();

        azure.on("/subscriptions/" + SUB + "/providers/Microsoft.Authorization",
                FakeAzure.provider("Microsoft.Authorization", Map.of(ResourceType.LOCK, "2030-01-01")));

        Result pulled = run(signIn("azure", "pull"));
        Result scored = run(signIn("score", "pull"));
        azure.on("/" + FakeAzure.TENANT + "/oauth2/v2.0/token", 401,
                "{\"error\":\"invalid_client\",\"error_description\":"
                        + "\"AADSTS7000215: Invalid client secret provided: " + FakeAzure.SECRET + " Bearer "
                        + FakeAzure.TOKEN + "\"}");
        Result refused = run(signIn("azure", "pull"));

        assertThat(pulled.exitCode()).as(pulled.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(pulled.out());
        assertThat(json.get("snapshot").get("number").asInt()).isEqualTo(1);
        assertThat(json.get("warnings")).singleElement()
                .satisfies(warning -> assertThat(warning.asText()).contains("2020-05-01", "2030-01-01"));
        assertThat(pulled.err()).contains("Microsoft.Authorization/locks");
        assertThat(scored.exitCode()).as(scored.err()).isZero();
        assertThat(new ObjectMapper().readTree(scored.out()).get("imports").get(0).get("samples").asInt()).isEqualTo(1);
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("AADSTS7000215");
        assertThat(azure.tokensSeen()).isNotEmpty();
        assertNothingSecretIn(pulled, scored, refused);
    }

    /** As trees in memory, or as bytes all at once, they would exceed the memory. */
    @Test
    void concurrentLargeResponsesFitIntoALimitedHeap() throws IOException, InterruptedException {
        for (String subscription : List.of(SUB, OTHER)) {
            azure.on("/subscriptions/" + subscription + "/providers/Microsoft.Authorization/locks",
                    large(subscription, 40 << 20));
        }
        assertThat(run("init").exitCode()).isZero();
        memory = "-Xmx192m";

        Result pulled = run(signIn("azure", "pull"));

        assertThat(pulled.exitCode()).as(pulled.err()).isZero();
        assertThat(pulled.err()).doesNotContain("internal error");
        assertThat(new ObjectMapper().readTree(pulled.out()).get("snapshot").get("counts").toString())
                .contains("locks");
    }

    /** A list of resources whose properties contain many short words. */
    private static String large(String subscription, int bytes) {
        String words = "\"Betrieb, Netz, Test\",".repeat(20_000);
        StringBuilder list = new StringBuilder(bytes + 500_000).append("{\"value\":[");
        for (int i = 0; list.length() < bytes; i++) {
            list.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"/subscriptions/")
                    .append(subscription)
                    .append("/providers/Microsoft.Authorization/locks/l")
                    .append(i)
                    .append("\",\"properties\":{\"level\":\"ReadOnly\",\"words\":[")
                    .append(words)
                    .append("1]}}");
        }
        return list.append("]}").toString();
    }
}
