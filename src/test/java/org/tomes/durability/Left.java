package org.tomes.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.app.RegisterIntegrityCheck;
import org.tomes.passphrase.Secret;

/** The files that a killed process left in its folder. */
final class Left {

    private Left() {
    }

    /** The folder's own settings remember the trail's head, so that missing entries at its end are detected. */
    static AppContext context(Path folder) {
        return new AppContext(Clock.systemUTC(), new AppPaths(folder.resolve("data"), folder.resolve("settings")));
    }

    /** Opens a register as the program does, verifies every part of it, and reads it. */
    static <T> T whole(Path folder, Path register, Function<OpenRegister, T> look) {
        return whole(folder, register, Optional.empty(), look);
    }

    static <T> T whole(Path folder, Path register, Optional<Secret> passphrase, Function<OpenRegister, T> look) {
        return whole(context(folder), register, passphrase, look);
    }

    /**
     * Like {@link #whole(Path, Path, Function)}, for a register that is legitimately older than the remembered head of
     * its trail.
     */
    static <T> T wholeCopy(Path folder, Path register, Function<OpenRegister, T> look) {
        return whole(context(folder.resolve("elsewhere").resolve(register.getFileName())), register, Optional.empty(),
                look);
    }

    private static <T> T whole(AppContext context, Path register, Optional<Secret> passphrase,
            Function<OpenRegister, T> look) {
        return context.with(register, passphrase, open -> {
            assertThat(RegisterIntegrityCheck.of(open)).as("check of %s", register)
                    .allMatch(RegisterIntegrityCheck.Result::intact);
            return look.apply(open);
        });
    }

    /** Returns all files with a name that a person would take for a register's. */
    static List<Path> registers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> Files.isRegularFile(path) && path.toString().endsWith(".mv.db")
                    && !path.getFileName().toString().startsWith(".")).toList();
        }
    }

    /** Acknowledged steps must exist; the interrupted one must exist completely or not at all. */
    static int oneMoreAtMost(int found, int acknowledged) {
        assertThat(found).as("steps found, of %d acknowledged", acknowledged).isBetween(acknowledged, acknowledged + 1);
        return found - acknowledged;
    }
}
