package org.tomes.settings;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tomes.text.Message;

/** The file that holds the settings, {@code settings.json}. */
public final class SettingsFile {

    private final KeptFile<Settings> file;

    /** @param folder made with the first change; nobody but the user may read it */
    public SettingsFile(Path folder) {
        this.file = new KeptFile<>(folder, "settings", new KeptFile.Form<>(SettingsJson::read, SettingsJson::write),
                Settings::initial);
    }

    /** What the file says; the initial settings where it is missing or cannot be understood. */
    public Settings read() {
        return file.read();
    }

    /** That the file cannot be understood, or was put aside for that reason; empty where all is well. */
    public Optional<Message> trouble() {
        return file.trouble("settings.broken", "settings.keptAside");
    }

    /**
     * Applies a change to what the file says now. A file that cannot be understood is first moved aside to
     * {@code settings-broken.json}, with a number where that name is taken.
     *
     * @return the settings after the change
     * @throws UncheckedIOException where the folder cannot be written
     */
    public Settings change(UnaryOperator<Settings> change) {
        return file.change(change);
    }
}
