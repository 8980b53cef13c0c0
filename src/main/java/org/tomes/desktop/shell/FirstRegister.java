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

/**
 * The register that the window begins with. It is opened while JavaFX starts, since either takes about as long as the
 * other.
 */
public final class FirstRegister {

    private final Path path;
    private final FutureTask<Optional<OpenRegister>> opening;

    private FirstRegister(Path path, FutureTask<Optional<OpenRegister>> opening) {
        this.path = path;
        this.opening = opening;
    }

    /**
     * Begins to open it.
     *
     * @param wanted the register to open, if not the one that was open last
     */
    public static FirstRegister of(AppContext context, Settings settings, Optional<Path> wanted,
            Optional<Passphrase> passphrase, Executor worker) {
        Path path = wanted.or(() -> settings.register().map(Path::of)).orElse(context.paths().defaultRegister());
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

    /** The register where it is open already. */
    Optional<OpenRegister> ready() {
        return opening.state() == FutureTask.State.SUCCESS ? opening.resultNow() : Optional.empty();
    }

    /**
     * Waits for the register.
     *
     * @return empty where there is none yet, and nobody said that there was one
     */
    Optional<OpenRegister> get() throws Exception {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Closes it where no window came to show it. */
    public void abandon() {
        try {
            get().ifPresent(OpenRegister::close);
        } catch (Exception e) {
            // What was never opened needs no closing, and why the window did not come is said by whoever asks for this.
        }
    }
}
