package org.tomes.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tomes.problem.Problem;
import org.tomes.text.Message;

/** The settings file, {@code settings.json}. */
public final class SettingsFile {

    private final LockedUserFile<Settings> file;

    /**
     * @param folder created with the first change; only the user may read it
     */
    public SettingsFile(Path folder) {
        this.file = new LockedUserFile<>(folder, "settings",
                new LockedUserFile.Form<>(SettingsJson::read, SettingsJson::write), Settings::initial);
    }

    /** Returns the settings in the file; returns the initial settings if the file is missing or cannot be parsed. */
    public Settings read() {
        return file.read();
    }

    /** Returns a message if the file cannot be parsed or was moved aside for that reason; otherwise empty. */
    public Optional<Message> readWarning() {
        return file.readWarning("settings.broken", "settings.keptAside");
    }

    /**
     * Applies a change to the current settings in the file. A file that cannot be parsed is first moved aside to {@code
     * settings-broken.json}, with a number if that name is taken.
     *
     * @return the settings after the change
     * @throws Problem if the file cannot be written
     */
    public Settings change(UnaryOperator<Settings> change) {
        return file.change(change);
    }
}
