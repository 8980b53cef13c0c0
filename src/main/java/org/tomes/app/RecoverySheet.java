package org.tomes.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;
import org.tomes.files.OwnerOnly;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * A text file to print, which only its owner can read: the recovery key in its first line, so that
 * {@code --recovery-key-file} takes it as it is, and then what it opens and how.
 */
public final class RecoverySheet {

    private RecoverySheet() {
    }

    /**
     * Makes the file before there is a key, so that no key is made that cannot be kept.
     *
     * @param making makes the key; where that fails, no file is left
     * @throws Problem where there is such a file already or it cannot be written
     */
    public static void write(Path file, Supplier<RecoveryKey> making, RegisterFile register, Clock clock, Texts texts) {
        boolean done = false;
        try {
            OwnerOnly.create(file);
            try {
                Files.writeString(file, text(making.get(), register, clock, texts));
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("passphrase.recoverySheetNotWritten", file.toString()), e);
        }
    }

    /** What is printed. */
    public static String text(RecoveryKey key, RegisterFile register, Clock clock, Texts texts) {
        Date day = Date.from(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
        return key.text() + "\n\n" + texts.get(Message.of("passphrase.recoverySheet", register.file().toString(), day))
                + "\n";
    }
}
