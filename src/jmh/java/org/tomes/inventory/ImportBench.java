package org.tomes.inventory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.bench.Machine;
import org.tomes.bench.Page;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.Actor;

/**
 * How the cost of snapshots grows with their size: reading, checking and keeping one, another state of it, and their
 * difference.
 */
public final class ImportBench {

    /** The greatest number of resources, which has a budget, in seconds of processor time. */
    private static final int MOST = 100_000;
    private static final double MOST_SECONDS = 15;

    private static final Actor ACTOR = new Actor("7b0e4c0e-1a55-4b39-9df5-0f7e6c1f3a11", "account", "host");

    private ImportBench() {
    }

    public static void main(String[] arguments) throws Exception {
        Page.print(
                """
                        ## Snapshots

                        A file with the resources of an ordinary company is imported: it is read, assessed by all checks, and stored with its findings in one transaction.
                        Then a second state of the file is imported, in which 5 %% of the resources have changed, and both states are compared. Times are processor times of
                        the complete process in a heap of %,d MB.

                        | resources | JSON | first import | second import | difference | closing | file | findings | heap at its fullest |
                        |---|---|---|---|---|---|---|---|---|
                        """,
                Machine.limit());
        for (int resources : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()) {
            Machine.forgetPeak();
            try {
                row(resources);
            } catch (OutOfMemoryError e) {
                Page.print("| %,d | | does not fit into this heap | | | | | | |%n", resources);
                budget(resources, Double.POSITIVE_INFINITY);
            }
        }
    }

    private static void row(int resources) throws Exception {
        Path folder = Files.createTempDirectory("tomes-bench");
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        new Estate(resources, 0).write(first);
        new Estate(resources, 5).write(second);
        double[] at = new double[5];
        int findings;
        try (OpenRegister register = new AppContext(Clock.systemUTC(), new AppPaths(folder, folder))
                .create(folder.resolve("register"))) {
            at[0] = Machine.processor();
            Snapshot one = take(register, first);
            at[1] = Machine.processor();
            Snapshot other = take(register, second);
            at[2] = Machine.processor();
            Counter counter = new Counter();
            register.azure().inventory().compare(one, other, counter);
            at[3] = Machine.processor();
            if (counter.changed != resources / 20) {
                throw new IllegalStateException(counter.changed + " changes instead of " + resources / 20);
            }
            findings = register.azure().findings().all().size();
        }
        double closed = Machine.processor();
        at[4] = closed;
        Page.print("| %,d | %d MB | %.1f s | %.1f s | %.1f s | %.1f s | %d MB | %,d | %,d MB |%n", resources,
                Files.size(first) >> 20, at[1] - at[0], at[2] - at[1], at[3] - at[2], at[4] - at[3],
                Files.size(folder.resolve("register.mv.db")) >> 20, findings, Machine.peak());
        budget(resources, at[1] - at[0]);
    }

    private static void budget(int resources, double seconds) {
        if (resources == MOST) {
            Page.atMost("first import of %,d resources in a heap of %,d MB, processor time".formatted(MOST,
                    Machine.limit()), "%.0f s".formatted(MOST_SECONDS), MOST_SECONDS, seconds, " s");
        }
    }

    private static Snapshot take(OpenRegister register, Path file) {
        return register.azure()
                .inventory()
                .importFiles(ACTOR, InputFileFinder.below(List.of(file)), "", ReadingProgress.NONE);
    }

    private static final class Counter implements DifferenceListener {

        private int changed;

        @Override
        public void added(ResourceEntry resource) {
            throw new IllegalStateException("both states hold the same resources");
        }

        @Override
        public void removed(ResourceEntry resource) {
            added(resource);
        }

        @Override
        public void changed(PropertyChange change) {
            changed++;
        }
    }
}
