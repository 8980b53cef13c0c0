package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.tomes.problem.ExpectsFaults;
import org.tomes.problem.Faults;

class LibraryLogSilencerTest {

    private static final String SECRET = "Zk7hunter2";
    private static final String TOKEN = "eyJ0eXAiOiJKV1Qi.eyJhdWQiOiJodHRwczovL21hbmFnZW1lbnQ." + SECRET;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Handler handler = new StreamHandler(new PrintStream(bytes, true, StandardCharsets.UTF_8),
            new SimpleFormatter());
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private Handler[] others;

    @BeforeEach
    void listen() {
        Logger root = Logger.getLogger("");
        others = root.getHandlers();
        Arrays.stream(others).forEach(root::removeHandler);
        root.addHandler(handler);
        Logger.getLogger(Faults.LOGGER).addHandler(handler);
        LibraryLogSilencer.quiet();
    }

    @AfterEach
    void stopListening() {
        Logger root = Logger.getLogger("");
        root.removeHandler(handler);
        Logger.getLogger(Faults.LOGGER).removeHandler(handler);
        Arrays.stream(others).forEach(root::addHandler);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private String logged() {
        handler.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer " + SECRET, "authorization=Basic " + SECRET + "==",
        "got bearer " + SECRET, "token is " + TOKEN,
        "{\"client_secret\": \"" + SECRET + " with \\\" more " + SECRET + "\"}", "client_secret=" + SECRET + "&scope=x",
        "passphrase: " + SECRET,
        "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + SECRET + "==;EndpointSuffix=x",
        "Endpoint=sb://x/;SharedAccessKey=" + SECRET, "jdbc:h2:file:/x;CIPHER=AES;PASSWORD=" + SECRET,
        "https://user:" + SECRET + "@proxy.example:8080/", "https://x.blob/y?sv=1&sig=" + SECRET + "&se=2",
        "Cookie: ESTSAUTH=" + SECRET, "x-ms-access-token: " + SECRET,
        "-----BEGIN RSA PRIVATE KEY-----\n" + SECRET + "\n-----END RSA PRIVATE KEY-----",
        "client_assertion='" + SECRET + "'", "https://login/?code=" + SECRET + "&state=" + SECRET,
        "refresh_token\":\"" + SECRET + "\"", "pwd=" + SECRET})
    void secretsAreRedactedInAllLogs(String text) {
        for (Logger logger : List.of(Logger.getLogger(""), Logger.getLogger("org.tomes"),
                Logger.getLogger("org.flywaydb.core"), Logger.getLogger("reactor.netty"),
                Logger.getLogger("com.azure.identity"))) {
            logger.severe(text);
            logger.log(Level.SEVERE, "with {0}", text);
            logger.log(Level.SEVERE, "thrown", new IllegalStateException(text, new IOException(text)));
        }
        LoggerFactory.getLogger("org.jooq.tools").error(text, new IllegalStateException(text));

        assertThat(logged()).isNotEmpty()
                .doesNotContain(SECRET)
                .contains("java.io.IOException")
                .contains("SEVERE org.tomes");
    }

    @Test
    @ExpectsFaults
    void uncaughtFaultIsLoggedWithoutItsMessage() throws InterruptedException {
        Thread thread = Thread.ofPlatform().name("worker").start(() -> {
            throw new IllegalStateException("password=" + SECRET);
        });
        thread.join();

        assertThat(logged())
                .contains("a fault on thread worker", "java.lang.IllegalStateException", "LibraryLogSilencerTest")
                .doesNotContain(SECRET);
    }

    @Test
    void textWithoutSecretsIsNotRedacted() {
        String text = "Migration of schema \"PUBLIC\" to version \"2 - company\" failed! https://learn.microsoft.com/a?view=x in 12:30:01";
        LogRecord logged = new LogRecord(Level.SEVERE, text);
        logged.setLoggerName("org.flywaydb");

        assertThat(new RedactingLogFormatter().format(logged)).isEqualTo("SEVERE org.flywaydb: " + text + "\n");
    }
}
