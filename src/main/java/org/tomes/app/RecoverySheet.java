package org.tomes.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;
import org.tomes.files.OutputFile;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * A text file to print, which only its owner can read: the recovery key in its first line, so that {@code
 * --recovery-key-file} accepts the file as it is, followed by the register and instructions.
 */
public final class RecoverySheet {

    private RecoverySheet() {
    }

    /**
     * Creates the file before the key, so that no key is created that cannot be stored.
     *
     * @param making creates the key; if it fails, no file remains
     * @throws Problem if the file exists already or cannot be written
     */
    public static void write(Path file, Supplier<RecoveryKey> making, RegisterFile register, Clock clock, Texts texts) {
        boolean written = false;
        try {
            OutputFile sheet = OutputFile.at(file);
            sheet.reserve();
            try {
                sheet.write(text(making.get(), register, clock, texts));
                written = true;
            } finally {
                if (!written) {
                    sheet.remove();
                }
            }
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("passphrase.recoverySheetNotWritten", file.toString()), e);
        }
    }

    /** Returns the text to print. */
    public static String text(RecoveryKey key, RegisterFile register, Clock clock, Texts texts) {
        Date day = Date.from(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
        return key.text() + "\n\n" + texts.get(Message.of("passphrase.recoverySheet", register.file().toString(), day))
                + "\n";
    }
}
