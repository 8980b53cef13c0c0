package org.tomes.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tomes.files.FileLinks;
import org.tomes.ledger.Actor;
import org.tomes.ledger.ChainHead;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.settings.SeenRegisters;
import org.tomes.storage.ActiveRegisterLocation;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterCopy;
import org.tomes.storage.RegisterMove;
import org.tomes.storage.h2.RegisterBackups;
import org.tomes.text.Message;

/** Backs up whole registers, and copies and moves them between files and servers. */
public final class RegisterTransfers {

    private final Registers registers;
    private final RegisterBackups backups;
    private final CurrentActor actors;
    private final SeenRegisters seenRegisters;
    private final Clock clock;

    RegisterTransfers(Registers registers, RegisterBackups backups, CurrentActor actors, SeenRegisters seenRegisters,
            Clock clock) {
        this.registers = registers;
        this.backups = backups;
        this.actors = actors;
        this.seenRegisters = seenRegisters;
        this.clock = clock;
    }

    /**
     * A register that was written and verified row by row.
     *
     * @param head newest entry
     * @param rows number of rows in all tables
     * @param replaced number of characters U+0000 replaced by U+FFFD, since the server cannot store them
     */
    public record Transferred(ChainHead head, int tables, long rows, long replaced) {

        private static Transferred of(ChainHead head, RegisterCopy.Result result) {
            return new Transferred(head, result.tables(), result.rows(), result.replaced());
        }
    }

    /**
     * Writes a copy of an open register to a file and verifies that it is complete.
     *
     * @param secret passphrase for the copy of a server's register; the copy of a file is encrypted like that file
     * @return newest entry in the copy
     */
    public ChainHead backup(OpenRegister register, Path copy, Optional<Secret> secret) {
        RegisterFile target = RegisterFile.at(copy);
        if (!register.register().place().isShared()) {
            if (secret.isPresent()) {
                throw new Problem(ProblemKind.USAGE, Message.of("storage.backupKeepsPassphrase"));
            }
            return backups.backup(register.storage(), target);
        }
        if (target.exists()) {
            throw new Problem(ProblemKind.INPUT, Message.of("storage.backupExists", target.label()));
        }
        return copy(register, target, secret).head();
    }

    /**
     * Writes an open file-based register as an H2 script, which later versions of H2 can also read.
     *
     * @return newest entry in the script
     */
    public ChainHead script(OpenRegister register, Path script) {
        return backups.script(register.storage(), script);
    }

    /**
     * Copies the current state of an open register. A file copied from a server is read-only; a copy on a server is
     * writable.
     *
     * @param secret passphrase of a new file, or password for the server; without it, the copy of a file has the
     * passphrase of that file
     * @throws Problem if the target exists already, or the register was moved and the copy would be writable
     */
    public Transferred copy(OpenRegister from, RegisterLocation to, Optional<Secret> secret) {
        Register register = from.storage();
        Optional<ActiveRegisterLocation> otherLocation = register.otherLocation();
        if (to.isShared() && otherLocation.isPresent()
                && otherLocation.get().kind() == ActiveRegisterLocation.Kind.MOVED) {
            throw new Problem(ProblemKind.REGISTER, otherLocation.get().reason(register.place().label()));
        }
        AtomicReference<Transferred> result = new AtomicReference<>();
        registers.copy(to, secretOfTarget(register, to, secret), target -> {
            RegisterCopy.Result rows = RegisterCopy.copy(register.database(), target);
            ChainHead head = RegisterCopy.head(target);
            if (!to.isShared()) {
                otherLocation.or(() -> register.place().isShared()
                        ? Optional.of(new ActiveRegisterLocation(ActiveRegisterLocation.Kind.COPY,
                                register.place().label(), clock.instant(), head))
                        : Optional.empty()).ifPresent(origin -> origin.write(target));
            }
            result.set(Transferred.of(head, rows));
        });
        TrailHeadRecorder.recordRelocation(seenRegisters, register.id(), to);
        return result.get();
    }

    /**
     * Moves a register that is not open. The trails in both places record the move, and the old register is read-only
     * afterwards. An interrupted move is completed.
     *
     * @param actingPerson acting person, as in {@link CurrentActor#actor}
     * @return newest entry in the new place
     */
    public Transferred move(RegisterLocation from, Optional<Secret> fromSecret, RegisterLocation to,
            Optional<Secret> toSecret, Optional<String> actingPerson) {
        if (from instanceof RegisterFile file && FileLinks.hasOtherNames(file.file())) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.otherNames", file.label()));
        }
        try (Register old = registers.openEvenIfMoved(from, fromSecret)) {
            Actor actor = actors.actor(new OpenRegister(old, seenRegisters, clock), actingPerson);
            Optional<Secret> secret = secretOfTarget(old, to, toSecret);
            RegisterCopy.Result rows = old.otherLocation().isPresent() ? completed(old, to, secret)
                    : moveAway(old, actor, to, secret);
            try (Register moved = registers.openEvenIfMoved(to, secret)) {
                // The server determines the actor there.
                Optional<String> there = moved.database().serverLogin().isPresent() ? Optional.empty() : actingPerson;
                TrailHeadRecorder.recordRelocation(seenRegisters, moved.id(), to);
                RegisterMove.recordArrival(moved, actors.actor(new OpenRegister(moved, seenRegisters, clock), there));
                return Transferred.of(moved.ledger().head(), rows);
            }
        }
    }

    /**
     * Returns the secret of the new register; a copy from one file to another is encrypted like its original.
     *
     * @throws Problem if the original was opened with its recovery key, which cannot be the passphrase of a copy
     */
    private static Optional<Secret> secretOfTarget(Register from, RegisterLocation to, Optional<Secret> chosenSecret) {
        if (chosenSecret.isPresent() || to.isShared() || from.place().isShared()) {
            return chosenSecret;
        }
        if (from.passphrase().filter(secret -> RecoveryKey.of(secret.text()).isPresent()).isPresent()) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.copyWantsPassphrase", from.place().label()));
        }
        return from.passphrase();
    }

    private RegisterCopy.Result moveAway(Register old, Actor actor, RegisterLocation to, Optional<Secret> secret) {
        if (isMoveInterrupted(old, to, secret)) {
            registers.remove(to, secret);
        }
        return RegisterMove.leave(old, actor, to, written -> registers.copy(to, secret, written));
    }

    private boolean isMoveInterrupted(Register old, RegisterLocation to, Optional<Secret> secret) {
        try (Register copy = registers.openEvenIfMoved(to, secret)) {
            return RegisterMove.isInterrupted(old, copy);
        } catch (Problem e) {
            // Usually there is no register, as expected; any other problem recurs when the register is created there.
            return false;
        }
    }

    private RegisterCopy.Result completed(Register old, RegisterLocation to, Optional<Secret> secret) {
        Problem problem = new Problem(ProblemKind.REGISTER,
                old.otherLocation().orElseThrow().reason(old.place().label()));
        try (Register copy = registers.openEvenIfMoved(to, secret)) {
            if (RegisterMove.isPending(old, copy)) {
                return RegisterCopy.compare(old.database(), copy.database());
            }
        } catch (Problem e) {
            problem.addSuppressed(e);
        }
        throw problem;
    }
}
