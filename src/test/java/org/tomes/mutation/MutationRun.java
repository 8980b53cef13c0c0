package org.tomes.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The long form: distributes the given number of inputs over all readers by their shares, two at a time, and writes a
 * report. {@code src/test/sh/mutation-run.sh} runs it.
 */
final class MutationRun {

    private static final int WORKERS = 2;

    private MutationRun() {
    }

    /**
     * @param arguments the number of inputs, the seed or {@code random}, the file of the report, and the names of
     * readers if not all are to be tested
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int inputs = Integer.parseInt(arguments[0]);
        long seed = arguments[1].equals("random") ? System.nanoTime() : Long.parseLong(arguments[1]);
        Path page = Path.of(arguments[2]);
        List<ReaderKind> readers = arguments.length > 3 ? Stream.of(arguments).skip(3).map(ReaderKind::valueOf).toList()
                : List.of(ReaderKind.values());
        System.out.println("seed " + seed);
        long begun = System.nanoTime();
        Map<ReaderKind, Tally> tallies = Collections.synchronizedMap(new EnumMap<>(ReaderKind.class));
        try (Runner runner = new Runner(); ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (ReaderKind reader : readers) {
                int last = inputs / ReaderKind.SHARES * reader.share();
                for (int from = 0; from < last; from += reader.batch()) {
                    int first = from;
                    all.add(workers.submit(() -> {
                        Tally tally = runner.run(reader, seed, first, Math.min(first + reader.batch(), last));
                        tallies.merge(reader, tally, Tally::with);
                        tell(tally);
                        return null;
                    }));
                }
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        Files.writeString(page,
                new MutationReport(new EnumMap<>(tallies), seed, Duration.ofNanos(System.nanoTime() - begun))
                        .markdown());
        System.out.println("written: " + page);
        System.exit(tallies.values().stream().allMatch(tally -> tally.findings().isEmpty()) ? 0 : 1);
    }

    private static void tell(Tally tally) throws IOException {
        for (Finding finding : tally.findings()) {
            System.out.println(finding.words());
            Path folder = Files.createDirectories(Path.of("target", "mutation"));
            Files.write(folder.resolve(finding.id().toString().replace(':', '-') + "-" + finding.name()),
                    finding.input());
        }
    }
}
