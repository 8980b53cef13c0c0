package org.tomes.app;

import java.nio.file.Path;
import java.util.Optional;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;

/** A register that stays open while commands work on it in turn, like those that a window runs for other processes. */
public final class ServedRegister implements AutoCloseable {

    private final OpenRegister register;
    private final AppContext context;

    private ServedRegister(OpenRegister register, AppContext context) {
        this.register = register;
        this.context = context;
    }

    /** Opens {@code r} in this folder, created by {@link MadeRegisters}, without backups. */
    public static ServedRegister in(Path folder) {
        AppContext own = new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        own.backups().change(new BackupSettings(false, Optional.empty(), BackupRetention.DEFAULT));
        OpenRegister register = own.open(folder.resolve("r"));
        return new ServedRegister(register, own.serving(register));
    }

    public OpenRegister register() {
        return register;
    }

    /** Returns a context that runs commands on this register without opening it again. */
    public AppContext context() {
        return context;
    }

    @Override
    public void close() {
        register.close();
    }
}
