package org.tomes.desktop.shell;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.app.StartupMilestones;
import org.tomes.passphrase.Secret;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.settings.Settings;

/**
 * Opens the register that is shown first while JavaFX starts, since opening the register and starting JavaFX take about
 * equally long.
 */
public final class StartupRegister {

    private final RegisterLocation place;
    private final FutureTask<Optional<OpenRegister>> opening;
    private final boolean started;

    private StartupRegister(RegisterLocation place, FutureTask<Optional<OpenRegister>> opening, boolean started) {
        this.place = place;
        this.opening = opening;
        this.started = started;
    }

    /**
     * Starts opening the register, unless it is on a server and the password must be requested.
     *
     * @param requestedPlace the register to open, if not the one opened last
     * @param secret the passphrase of a file, or the password for a server
     */
    public static StartupRegister of(AppContext context, Settings settings, Optional<RegisterLocation> requestedPlace,
            Optional<Secret> secret, Executor worker) {
        Optional<RegisterLocation> last = settings.register().flatMap(RegisterLocation::ifValid);
        RegisterLocation place = requestedPlace.or(() -> last).orElseGet(() -> usual(context));
        boolean mayBeMissing = requestedPlace.isEmpty() && last.isEmpty() && secret.isEmpty();
        FutureTask<Optional<OpenRegister>> opening = new FutureTask<>(() -> {
            if (mayBeMissing && place instanceof RegisterFile file && !file.exists()) {
                return Optional.empty();
            }
            OpenRegister open = context.open(place, secret);
            StartupMilestones.reached("register");
            return Optional.of(open);
        });
        boolean begins = place instanceof RegisterFile || secret.isPresent();
        if (begins) {
            worker.execute(opening);
        } else {
            opening.cancel(false);
        }
        return new StartupRegister(place, opening, begins);
    }

    /** Returns the default register, which is used at the first start. */
    static RegisterLocation usual(AppContext context) {
        return context.managed().register().orElseGet(() -> RegisterFile.at(context.paths().defaultRegister()));
    }

    RegisterLocation place() {
        return place;
    }

    /** Whether the register is being opened or is open. */
    boolean isOpening() {
        return started;
    }

    /** Returns the register, if it is already open. */
    Optional<OpenRegister> ready() {
        return opening.state() == FutureTask.State.SUCCESS ? opening.resultNow() : Optional.empty();
    }

    /**
     * Waits for the register.
     *
     * @return the register; empty if there is no register yet and none was requested
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
