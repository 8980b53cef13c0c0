package org.tomes.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.tomes.settings.SettingsFile;
import org.tomes.storage.Passphrase;
import org.tomes.storage.RegisterFile;
import org.tomes.storage.RegisterStore;

/** The composition root: made once by whoever starts the program, and handed to desktop or command line. */
public final class AppContext {

    private final Clock clock;
    private final AppPaths paths;
    private final RegisterStore store;
    private final SettingsFile settings;
    private final Actors actors;

    public AppContext(Clock clock, AppPaths paths) {
        this.clock = clock;
        this.paths = paths;
        this.store = new RegisterStore(clock);
        this.settings = new SettingsFile(paths.settings());
        this.actors = Actors.ofSystem(settings);
    }

    public static AppContext ofUser() {
        return new AppContext(Clock.systemDefaultZone(),
                AppPaths.ofUser(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))));
    }

    public Clock clock() {
        return clock;
    }

    public AppPaths paths() {
        return paths;
    }

    public SettingsFile settings() {
        return settings;
    }

    public Actors actors() {
        return actors;
    }

    public boolean exists(Path path) {
        return RegisterFile.at(path).exists();
    }

    public OpenRegister create(Path path) {
        return create(path, Optional.empty());
    }

    /** @param passphrase encrypts the register's file where one is given */
    public OpenRegister create(Path path, Optional<Passphrase> passphrase) {
        return new OpenRegister(store.create(RegisterFile.at(path), passphrase), settings, clock);
    }

    public OpenRegister open(Path path) {
        return open(path, Optional.empty());
    }

    public OpenRegister open(Path path, Optional<Passphrase> passphrase) {
        return new OpenRegister(store.open(RegisterFile.at(path), passphrase), settings, clock);
    }
}
