package org.tomes.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.settings.Settings;
import org.tomes.settings.SettingsFile;
import org.tomes.text.Language;

/** Reads damaged settings and changes them; the changed ones are read again. */
final class SettingsTrial implements Trial {

    private final Path folder;

    SettingsTrial(Path folder) {
        this.folder = folder;
    }

    @Override
    public Outcome give(String name, byte[] input) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.write(folder.resolve("settings.json"), input);
        return Outcome.of(() -> {
            SettingsFile file = new SettingsFile(folder);
            file.read();
            Settings changed = file.change(all -> all.withLanguage(Optional.of(Language.DE)));
            if (!changed.equals(file.read())) {
                throw new IllegalStateException("written settings are not read again");
            }
            return 0;
        });
    }
}
