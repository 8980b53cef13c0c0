package org.tomes.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.backup.Contents;
import org.tomes.ledger.AuditTrail;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.storage.ReadOnlyRegister;
import org.tomes.text.Message;

/**
 * A backup that was opened to see whether it can be used.
 *
 * @param holds empty where it could not be opened
 * @param reason why it cannot be used; empty where it opens and every hash of its trail fits
 */
public record CheckedBackup(Optional<Contents> holds, Optional<Message> reason) {

    public boolean verified() {
        return reason.isEmpty();
    }

    /** @param look opens the backup */
    static CheckedBackup of(Supplier<ReadOnlyRegister> look) {
        try (ReadOnlyRegister opened = look.get()) {
            AuditTrail.Verification trail = opened.trail();
            return new CheckedBackup(Optional.of(opened.contents()),
                    trail.broken().map(entry -> Message.of("backup.trailBroken", entry)));
        } catch (Problem problem) {
            return new CheckedBackup(Optional.empty(), Optional.of(problem.sentence()));
        }
    }

    /** @throws Problem where it cannot be used */
    public Contents contents() {
        reason.ifPresent(why -> {
            throw new Problem(ProblemKind.REGISTER, why);
        });
        return holds.orElseThrow();
    }
}
