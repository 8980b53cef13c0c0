package org.tomes.backup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reason why a backup was made. */
public enum BackupKind {
    /** Before the first write of a day. */
    DAILY,
    /** Before a newer version of the program changed the tables. */
    UPDATE,
    /** Requested by a person. */
    MANUAL;

    /** Returns the word used in file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BackupKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
