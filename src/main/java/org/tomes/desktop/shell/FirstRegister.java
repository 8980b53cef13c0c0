package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.app.StartupMilestones;
import org.tomes.passphrase.Passphrase;
import org.tomes.settings.Settings;

/** The register shown first. It is opened while JavaFX starts, since both take about equally long. */
public final class FirstRegister {

    private final Path path;
    private final FutureTask<Optional<OpenRegister>> opening;

    private FirstRegister(Path path, FutureTask<Optional<OpenRegister>> opening) {
        this.path = path;
        this.opening = opening;
    }

    /**
     * Starts opening it.
     *
     * @param wanted the register to open, if not the one opened last
     */
    public static FirstRegister of(AppContext context, Settings settings, Optional<Path> wanted,
            Optional<Passphrase> passphrase, Executor worker) {
        Path path = wanted.or(() -> settings.register().map(Path::of))
                .or(() -> context.managed().register())
                .orElseGet(context.paths()::defaultRegister);
        boolean mayBeMissing = wanted.isEmpty() && settings.register().isEmpty() && passphrase.isEmpty();
        FutureTask<Optional<OpenRegister>> opening = new FutureTask<>(() -> {
            if (mayBeMissing && !context.exists(path)) {
                return Optional.empty();
            }
            OpenRegister open = context.open(path, passphrase);
            StartupMilestones.reached("register");
            return Optional.of(open);
        });
        worker.execute(opening);
        return new FirstRegister(path, opening);
    }

    Path path() {
        return path;
    }

    /** The register, if it is open already. */
    Optional<OpenRegister> ready() {
        return opening.state() == FutureTask.State.SUCCESS ? opening.resultNow() : Optional.empty();
    }

    /**
     * Waits for the register.
     *
     * @return empty if there is none yet and none was requested
     */
    Optional<OpenRegister> get() throws Exception {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Closes the register if no window was shown for it. */
    public void abandon() {
        try {
            get().ifPresent(OpenRegister::close);
        } catch (Exception e) {
            // A register that failed to open needs no closing; the caller reports why there is no window.
        }
    }
}
