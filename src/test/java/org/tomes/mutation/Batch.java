package org.tomes.mutation;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Passes a range of inputs to one reader in turn, and regularly checks its register. */
final class Batch {

    /** A user would not wait longer; anything that takes longer counts as hanging. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int EACH_AS_COMMAND = 25;
    private static final int EACH_LOOKED_AT = 50;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ReaderKind reader;
    private final long seed;
    private final int from;
    private final int to;
    private final Noise noise;
    private volatile Running running = new Running(null, Thread.currentThread(), System.nanoTime());
    private volatile Tally tally;

    /** The input being read. */
    record Running(CaseId id, Thread thread, long begun) {

        boolean isOverdue() {
            return id != null && System.nanoTime() - begun > LONGEST.toNanos();
        }
    }

    Batch(ReaderKind reader, long seed, int from, int to, Noise noise) {
        this.reader = reader;
        this.seed = seed;
        this.from = from;
        this.to = to;
        this.noise = noise;
        this.tally = Tally.none(reader);
    }

    ReaderKind reader() {
        return reader;
    }

    Running running() {
        return running;
    }

    /** Returns the result of all inputs so far. */
    Tally tally() {
        return tally;
    }

    Tally run() throws IOException {
        Path folder = Files.createTempDirectory("mutation-");
        List<Seed> seeds = reader.seeds();
        try (Trial trial = reader.trial(folder)) {
            for (int number = from; number < to; number++) {
                CaseId id = new CaseId(reader, seed, number);
                one(trial, id, id.input(seeds));
                if (number % EACH_LOOKED_AT == 0 || number == to - 1) {
                    trial.broken()
                            .ifPresent(
                                    broken -> add(Tally.of(new Finding(id, "", "the register is not whole: " + broken,
                                            "after this input or some before it", new byte[0]))));
                }
            }
        } finally {
            running = new Running(null, Thread.currentThread(), 0);
            delete(folder);
        }
        return tally;
    }

    private void one(Trial trial, CaseId id, CaseId.Input input) throws IOException {
        long begun = System.nanoTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        running = new Running(id, Thread.currentThread(), begun);
        boolean command = id.number() % EACH_AS_COMMAND == 0;
        Outcome outcome = give(trial, command, input);
        long took = System.nanoTime() - begun;
        List<Finding> findings = new ArrayList<>();
        if (outcome.fault().isPresent()) {
            findings.add(new Finding(id, input.name(), outcome.fault().get(), outcome.detail(),
                    smaller(trial, command, input, outcome.fault().get())));
        }
        boolean fine = findings.isEmpty();
        add(new Tally(reader, fine && outcome.taken() ? 1 : 0, fine && !outcome.taken() ? 1 : 0, took, took,
                THREADS.getCurrentThreadAllocatedBytes() - allocated, findings));
    }

    private void add(Tally more) {
        tally = tally.with(more);
    }

    private Outcome give(Trial trial, boolean command, CaseId.Input input) throws IOException {
        noise.listen();
        Outcome outcome;
        String heard;
        try {
            outcome = command ? trial.command(input.name(), input.content())
                    : trial.give(input.name(), input.content());
        } finally {
            heard = noise.end();
        }
        return heard.isBlank() || outcome.fault().isPresent() ? outcome
                : Outcome.fault(
                        "printed beside the answer: " + heard.lines().findFirst().orElse("").replaceFirst(": .*", ""),
                        heard);
    }

    /** Returns the input without the parts that are not needed for the fault. */
    private byte[] smaller(Trial trial, boolean command, CaseId.Input input, String fault) throws IOException {
        return new Shrinking(candidate -> give(trial, command, new CaseId.Input(input.name(), candidate)).fault()
                .equals(Optional.of(fault))).of(input.content());
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
