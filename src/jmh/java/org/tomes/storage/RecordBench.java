package org.tomes.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tomes.bench.Page;
import org.tomes.bench.Paired;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.register.RegisterFile;
import org.tomes.storage.h2.FileRegisters;

/** How the cost of keeping measures grows with their number. */
public final class RecordBench {

    private static final Actor ACTOR = new Actor("7b0e4c0e-1a55-4b39-9df5-0f7e6c1f3a11", "account", "host");

    private RecordBench() {
    }

    public static void main(String[] arguments) throws Exception {
        Page.print("""
                ## Measures

                | measures | written in one transaction, each | read as a list, each | one durable write afterwards |
                |---|---|---|---|
                """);
        for (int number : new int[]{1_000, 10_000, 100_000}) {
            Path folder = Files.createTempDirectory("tomes-bench");
            try (Register register = new FileRegisters(Clock.systemUTC())
                    .create(RegisterFile.at(folder.resolve("register")))) {
                double written = Paired.timed(() -> register.ledger().write(ACTOR, tx -> {
                    for (int i = 1; i <= number; i++) {
                        register.measures().add(tx, measure(i));
                    }
                    return null;
                }));
                List<Double> reads = new ArrayList<>();
                for (int round = 0; round < 3; round++) {
                    reads.add(Paired.timed(() -> register.measures().all()));
                }
                List<Double> single = new ArrayList<>();
                for (int round = 1; round <= 200; round++) {
                    int code = number + round;
                    single.add(Paired.timed(
                            () -> register.ledger().write(ACTOR, tx -> register.measures().add(tx, measure(code)))));
                }
                Page.print("| %,d | %.1f µs | %.1f µs | %.2f ms |%n", number, written / number / 1e3,
                        Paired.middle(reads) / number / 1e3, Paired.middle(single) / 1e6);
            }
        }
    }

    private static Measure measure(int number) {
        return new MeasureBuilder().code("TOM-%06d".formatted(number))
                .title("Netzwerksicherheitsgruppen an Subnetz " + number)
                .target("Nur was gebraucht wird, kommt herein; alles andere wird abgewiesen und aufgezeichnet.")
                .implementation("Regeln stehen in Vorlagen und werden vor jeder Änderung geprüft.")
                .build();
    }
}
