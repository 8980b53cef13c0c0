package org.tomes.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tomes.ledger.Actor;
import org.tomes.ledger.ChainHead;
import org.tomes.passphrase.Passphrase;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterPlace;
import org.tomes.settings.SeenRegisters;
import org.tomes.storage.OtherLocation;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterCopy;
import org.tomes.storage.RegisterMove;
import org.tomes.storage.h2.RegisterCopies;
import org.tomes.text.Message;

/** Backs up whole registers, and copies and moves them between files and servers. */
public final class RegisterTransfers {

    private final Registers registers;
    private final RegisterCopies copies;
    private final CurrentActor actors;
    private final SeenRegisters seenRegisters;
    private final Clock clock;

    RegisterTransfers(Registers registers, RegisterCopies copies, CurrentActor actors, SeenRegisters seenRegisters,
            Clock clock) {
        this.registers = registers;
        this.copies = copies;
        this.actors = actors;
        this.seenRegisters = seenRegisters;
        this.clock = clock;
    }

    /**
     * A register that was written and proven to have the same rows.
     *
     * @param head its newest entry
     * @param rows of all tables
     * @param replaced how many characters U+0000 became U+FFFD, since the server cannot store them
     */
    public record Transferred(ChainHead head, int tables, long rows, long replaced) {

        private static Transferred of(ChainHead head, RegisterCopy.Result result) {
            return new Transferred(head, result.tables(), result.rows(), result.replaced());
        }
    }

    /**
     * Writes a copy of an open register into a file and verifies that it is complete.
     *
     * @param secret encrypts the copy of a register on a server; that of a file is encrypted as the file is
     * @return the newest entry in the copy
     */
    public ChainHead backup(OpenRegister register, Path copy, Optional<Passphrase> secret) {
        RegisterFile target = RegisterFile.at(copy);
        if (!register.register().place().isShared()) {
            if (secret.isPresent()) {
                throw new Problem(ProblemKind.USAGE, Message.of("storage.backupKeepsPassphrase"));
            }
            return copies.backup(register.storage(), target);
        }
        if (target.exists()) {
            throw new Problem(ProblemKind.INPUT, Message.of("storage.backupExists", target.label()));
        }
        return copy(register, target, secret).head();
    }

    /**
     * Writes an open register in a file as an H2 script, which later versions of H2 can read too.
     *
     * @return the newest entry in the script
     */
    public ChainHead script(OpenRegister register, Path script) {
        return copies.script(register.storage(), script);
    }

    /**
     * Copies an open register as it is at this moment. A file that is copied from a server only serves for reading; on
     * a server, a copy can be written to.
     *
     * @param secret encrypts a new file, or is the password for the server
     * @throws Problem if there is something already, or the register was moved and the copy could be written to
     */
    public Transferred copy(OpenRegister from, RegisterPlace to, Optional<Passphrase> secret) {
        Register register = from.storage();
        Optional<OtherLocation> otherLocation = register.otherLocation();
        if (to.isShared() && otherLocation.isPresent() && otherLocation.get().kind() == OtherLocation.Kind.MOVED) {
            throw new Problem(ProblemKind.REGISTER, otherLocation.get().reason(register.place().label()));
        }
        AtomicReference<Transferred> done = new AtomicReference<>();
        registers.copy(to, secret, target -> {
            RegisterCopy.Result rows = RegisterCopy.copy(register.database(), target);
            ChainHead head = RegisterCopy.head(target);
            if (!to.isShared()) {
                otherLocation.or(() -> register.place().isShared()
                        ? Optional.of(new OtherLocation(OtherLocation.Kind.COPY, register.place().label(),
                                clock.instant(), head))
                        : Optional.empty()).ifPresent(origin -> origin.write(target));
            }
            done.set(Transferred.of(head, rows));
        });
        ChainMemory.recordRelocation(seenRegisters, register.id(), to);
        return done.get();
    }

    /**
     * Moves a register that nobody has open. Both places have the move in their trails, and the old one only serves for
     * reading afterwards. A move that was interrupted is completed.
     *
     * @param named the acting person, as in {@link CurrentActor#actor}
     * @return the newest entry in the new place
     */
    public Transferred move(RegisterPlace from, Optional<Passphrase> fromSecret, RegisterPlace to,
            Optional<Passphrase> toSecret, Optional<String> named) {
        try (Register old = registers.openHere(from, fromSecret)) {
            Actor actor = actors.actor(new OpenRegister(old, seenRegisters, clock), named);
            RegisterCopy.Result rows = old.otherLocation().isPresent() ? completed(old, to, toSecret)
                    : left(old, actor, to, toSecret);
            try (Register moved = registers.openHere(to, toSecret)) {
                // The server knows who acts there.
                Optional<String> there = moved.database().signedIn().isPresent() ? Optional.empty() : named;
                ChainMemory.recordRelocation(seenRegisters, moved.id(), to);
                RegisterMove.recordArrival(moved, actors.actor(new OpenRegister(moved, seenRegisters, clock), there));
                return Transferred.of(moved.ledger().head(), rows);
            }
        }
    }

    private RegisterCopy.Result left(Register old, Actor actor, RegisterPlace to, Optional<Passphrase> secret) {
        if (isLeftBehind(old, to, secret)) {
            registers.remove(to, secret);
        }
        return RegisterMove.leave(old, actor, to, written -> registers.copy(to, secret, written));
    }

    private boolean isLeftBehind(Register old, RegisterPlace to, Optional<Passphrase> secret) {
        try (Register copy = registers.openHere(to, secret)) {
            return RegisterMove.isLeftBehind(old, copy);
        } catch (Problem e) {
            // There is no register, as there should be none; whatever else it is, creating one there tells.
            return false;
        }
    }

    private RegisterCopy.Result completed(Register old, RegisterPlace to, Optional<Passphrase> secret) {
        Problem problem = new Problem(ProblemKind.REGISTER,
                old.otherLocation().orElseThrow().reason(old.place().label()));
        try (Register copy = registers.openHere(to, secret)) {
            if (RegisterMove.isPending(old, copy)) {
                return RegisterCopy.compare(old.database(), copy.database());
            }
        } catch (Problem e) {
            problem.addSuppressed(e);
        }
        throw problem;
    }
}
