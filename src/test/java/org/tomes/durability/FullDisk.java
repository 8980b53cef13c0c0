package org.tomes.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Random;
import org.tomes.cli.CliFixture;

/**
 * A small in-memory disk that fills up while commands write to a register on it. Only the administrator may mount one.
 */
final class FullDisk {

    private static final int ROUNDS = 10;
    private static final int MOST_WRITES = 40;
    private static final int MOST_FREE_BYTES = 30_000;
    private static final String SIZE = "8m";

    private final Path folder;
    private final Random random;

    FullDisk(Path home, long seed) {
        this.folder = home.resolve("full-disk");
        this.random = new Random(seed);
    }

    /**
     * @param run whether a disk could be mounted
     * @param refused the number of writes that the full disk refused
     */
    record Outcome(boolean run, int acknowledged, int refused, Optional<String> fault) {
    }

    Outcome run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!command("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString())) {
            return new Outcome(false, 0, 0, Optional.empty());
        }
        try {
            return fill();
        } finally {
            command("umount", folder.toString());
        }
    }

    private Outcome fill() throws IOException {
        Commands.run(folder, "init");
        int acknowledged = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path ballast = folder.resolve("ballast");
            for (int write = 0; write < MOST_WRITES; write++) {
                weighDown(ballast);
                CliFixture.Result result = new CliFixture(folder).run("measure", "add", "--title",
                        "measure " + acknowledged);
                if (result.exitCode() == 0) {
                    acknowledged++;
                } else {
                    refused++;
                    if (result.exitCode() != 5 || result.err().lines().count() != 1 || result.err().contains("fault")) {
                        return new Outcome(true, acknowledged, refused,
                                Optional.of("exit " + result.exitCode() + ": " + result.err()));
                    }
                    break;
                }
            }
            Files.delete(ballast);
            int expected = acknowledged;
            try {
                int found = Left.whole(folder, folder.resolve("r"),
                        register -> register.records().measures().all().size());
                if (found < expected || found > expected + 1) {
                    return new Outcome(true, acknowledged, refused,
                            Optional.of(expected + " acknowledged, " + found + " found"));
                }
                acknowledged = found;
            } catch (AssertionError | RuntimeException broken) {
                return new Outcome(true, acknowledged, refused, Optional.of(broken.toString()));
            }
        }
        return new Outcome(true, acknowledged, refused, Optional.empty());
    }

    /** Leaves room for a few blocks at most: otherwise H2 would reuse unused space in its own file. */
    private void weighDown(Path ballast) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() - random.nextInt(MOST_FREE_BYTES);
        if (free > 0) {
            Files.write(ballast, new byte[(int) free], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static boolean command(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
