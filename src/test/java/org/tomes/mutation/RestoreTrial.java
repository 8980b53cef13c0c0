package org.tomes.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.AppContext;
import org.tomes.app.MadeRegisters;
import org.tomes.app.RegisterIntegrityCheck;
import org.tomes.backup.RestoredRegister;

/**
 * Restores a damaged backup over an intact register, which stays unchanged, becomes the backup as it was before the
 * damage, or is reported as not intact by the restore.
 */
final class RestoreTrial implements Trial {

    private final Path folder;
    private final List<String> backedUp;
    private final byte[] empty;

    RestoreTrial(Path folder) throws IOException {
        this.folder = folder;
        MadeRegisters.empty(folder.resolve("r"));
        this.empty = Files.readAllBytes(folder.resolve("r.mv.db"));
        Files.write(folder.resolve("b.mv.db"), SeededRegister.made().plain());
        this.backedUp = context().with(folder.resolve("b"), Optional.empty(), Shown::of);
        Files.delete(folder.resolve("b.mv.db"));
    }

    private AppContext context() {
        return SeededRegister.context(folder);
    }

    @Override
    public Outcome give(String name, byte[] input) throws IOException {
        Files.write(folder.resolve("r.mv.db"), empty);
        Files.write(folder.resolve(name), input);
        try {
            Outcome outcome = Outcome.of(() -> restore(name));
            if (outcome.fault().isEmpty() && !outcome.taken()
                    && !Arrays.equals(empty, Files.readAllBytes(folder.resolve("r.mv.db")))) {
                return Outcome.fault("refused, yet the register is another", "");
            }
            return outcome;
        } finally {
            removeAllBut("settings", "data");
        }
    }

    private int restore(String name) {
        RestoredRegister restored = context().restore(folder.resolve("r"), folder.resolve(name), Optional.empty(),
                Optional.empty());
        return context().with(folder.resolve("r"), Optional.empty(), register -> {
            if (RegisterIntegrityCheck.of(register).stream().allMatch(RegisterIntegrityCheck.Result::intact) != restored
                    .isIntact()) {
                throw new IllegalStateException(
                        "the restore warned of " + restored.warnings() + ", the check does not agree");
            }
            if (restored.isIntact()) {
                Shown.difference(backedUp, Shown.of(register)).ifPresent(difference -> {
                    throw new IllegalStateException("restored, and not what was backed up: " + difference);
                });
            }
            return 0;
        });
    }

    private void removeAllBut(String... kept) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> !List.of(kept).contains(path.getFileName().toString())).toList()) {
                Files.delete(file);
            }
        }
    }
}
