package org.tomes.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.tomes.app.Threads;
import org.tomes.bench.Page;
import org.tomes.bench.Paired;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.register.RegisterFile;
import org.tomes.storage.h2.FileRegisters;

/** Verifying an audit trail, against SHA-256 over the same bytes from memory. */
public final class TrailBench {

    private static final Actor ACTOR = new Actor("7b0e4c0e-1a55-4b39-9df5-0f7e6c1f3a11", "account", "host");
    private static final String WORDS = "Die Netzwerksicherheitsgruppe lässt nur zu, was gebraucht wird. ";

    private TrailBench() {
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = Double.parseDouble(arguments[0]);
        Page.print(
                """
                        ## Audit trail

                        `audit verify` reads each entry, rebuilds the bytes that its hash covers, and hashes the chain on a second thread. Plain SHA-256
                        hashes the same bytes from memory, one digest an entry.

                        | entries | characters an entry | verify | plain SHA-256 | rate against SHA-256 |
                        |---|---|---|---|---|
                        """);
        for (int[] size : new int[][]{{1_000, 300}, {20_000, 300}, {100_000, 300}, {20_000, 3_000}}) {
            Paired paired = measure(seconds, size[0], size[1]);
            Page.print("| %,d | %,d | %.1f ms | %.1f ms | %.2f |%n", size[0], size[1], paired.ours() / 1e6,
                    paired.theirs() / 1e6, 1 / paired.ratio());
            if (size[0] == 20_000) {
                Page.atLeast("audit verify, %,d characters an entry".formatted(size[1]), "0.5 of the rate of SHA-256",
                        0.5, 1 / paired.ratio(), "");
            }
        }
        Page.print(
                """

                        Beyond its hash, a short entry costs H2's work for a row: finding the row in its page, and creating the values of its twelve columns.
                        """);
    }

    private static Paired measure(double seconds, int entries, int text) throws Exception {
        Path folder = Files.createTempDirectory("tomes-bench");
        try (ExecutorService hashing = Threads.single("trail");
                Register register = new FileRegisters(Clock.systemUTC())
                        .create(RegisterFile.at(folder.resolve("register")))) {
            Ledger ledger = register.ledger();
            String words = WORDS.repeat(text / WORDS.length() + 1).substring(0, text);
            ledger.write(ACTOR, tx -> {
                for (int i = 0; i < entries; i++) {
                    tx.record(AuditAction.CREATED, new RecordRef(RecordType.MEASURE, "id-" + i, "M-" + i),
                            AuditFields.none(), AuditFields.of("title", "Maßnahme " + i, "target", words));
                }
                return null;
            });
            List<byte[]> contents = new ArrayList<>();
            ledger.replay(link -> contents.add(link.content().get().canonical()));
            return Paired.of(seconds, () -> {
                if (!new AuditTrail(ledger).verify(Optional.empty(), hashing, ledger::replay).intact()) {
                    throw new IllegalStateException("a whole trail must be found whole");
                }
            }, () -> {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                byte[] hash = new byte[32];
                for (byte[] content : contents) {
                    sha256.update(hash);
                    hash = sha256.digest(content);
                }
            });
        }
    }
}
