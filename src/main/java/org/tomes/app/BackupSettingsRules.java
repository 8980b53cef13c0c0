package org.tomes.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tomes.backup.BackupSettings;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.text.Message;

/** The validity rules for backup settings. */
final class BackupSettingsRules {

    private BackupSettingsRules() {
    }

    static void check(BackupSettings chosen) {
        List<FieldError> errors = new ArrayList<>();
        chosen.folder()
                .filter(folder -> !isFolder(folder))
                .ifPresent(folder -> errors.add(new FieldError("folder", Message.of("backup.notAFolder", folder))));
        errors.addAll(chosen.retention().errors());
        InvalidRecord.throwIfAny(errors);
    }

    private static boolean isFolder(String text) {
        try {
            Path folder = Path.of(text);
            return folder.isAbsolute() && text.indexOf(';') < 0 && Files.isDirectory(folder)
                    && Files.isWritable(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
