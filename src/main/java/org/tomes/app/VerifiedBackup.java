package org.tomes.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.backup.RegisterSummary;
import org.tomes.ledger.AuditTrail;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.storage.h2.ReadOnlyRegister;
import org.tomes.text.Message;

/**
 * A backup that was opened to check whether it is usable.
 *
 * @param holds content of the backup; empty if the backup could not be opened
 * @param failure the reason why the backup is not usable; empty if it opens and every hash of its trail matches
 */
public record VerifiedBackup(Optional<RegisterSummary> holds, Optional<Problem> failure) {

    public boolean verified() {
        return failure.isEmpty();
    }

    public Optional<Message> reason() {
        return failure.map(Problem::sentence);
    }

    /** @param look opens the backup */
    static VerifiedBackup of(Supplier<ReadOnlyRegister> look) {
        try (ReadOnlyRegister opened = look.get()) {
            AuditTrail.Verification trail = opened.trail();
            return new VerifiedBackup(Optional.of(opened.contents()), trail.broken()
                    .map(entry -> new Problem(ProblemKind.REGISTER, Message.of("backup.trailBroken", entry))));
        } catch (Problem problem) {
            return new VerifiedBackup(Optional.empty(), Optional.of(problem));
        }
    }

    /** @throws Problem if the backup is not usable */
    public RegisterSummary contents() {
        failure.ifPresent(problem -> {
            throw problem;
        });
        return holds.orElseThrow();
    }
}
