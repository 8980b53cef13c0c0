package org.tomes.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tomes.app.Threads;
import org.tomes.ledger.Action;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.Fields;
import org.tomes.ledger.RecordRef;

/**
 * What it costs to verify an audit trail, against SHA-256 over the same bytes: {@code sha256} hashes each entry's bytes
 * from memory, one digest each, and {@code verify} reads the same entries from the register and hashes them in the chain.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TrailBench {

    private static final Actor ACTOR = new Actor("7b0e4c0e-1a55-4b39-9df5-0f7e6c1f3a11", "account", "host");

    @Param({"20000"})
    int entries;

    /** Characters of text that each entry's fields hold. */
    @Param({"300", "3000"})
    int text;

    private final ExecutorService hashing = Threads.single("trail");
    private Path folder;
    private Register register;
    private final List<byte[]> contents = new ArrayList<>();

    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("tomes-bench");
        register = new RegisterStore(Clock.systemUTC()).create(RegisterFile.at(folder.resolve("register")));
        register.ledger().write(ACTOR, tx -> {
            for (int i = 0; i < entries; i++) {
                String words = "Die Netzwerksicherheitsgruppe lässt nur zu, was gebraucht wird. ".repeat(text / 60 + 1).substring(0, text);
                tx.record(Action.CREATED, new RecordRef("measure", "id-" + i, "M-" + i), Fields.none(),
                        Fields.of("title", "Maßnahme " + i, "target", words));
            }
            return null;
        });
        register.ledger().replay(link -> contents.add(link.content()));
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        hashing.close();
        register.close();
        Files.deleteIfExists(RegisterFile.at(folder.resolve("register")).file());
        Files.deleteIfExists(folder);
    }

    @Benchmark
    public boolean verify() {
        return new AuditTrail(register.ledger()).verify(Optional.empty(), hashing).intact();
    }

    @Benchmark
    public boolean verifyOnOneThread() {
        return new AuditTrail(register.ledger()).verify(Optional.empty()).intact();
    }

    @Benchmark
    public byte[] sha256() throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] hash = new byte[32];
        for (byte[] content : contents) {
            sha256.update(hash);
            hash = sha256.digest(content);
        }
        return hash;
    }
}
