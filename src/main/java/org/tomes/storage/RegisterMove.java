package org.tomes.storage;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.register.RegisterLocation;

/**
 * Moves a register in two steps. After the first step, both places are read-only, so that there are never two writable
 * registers with one identity, even if the move is interrupted.
 */
public final class RegisterMove {

    private RegisterMove() {
    }

    /**
     * Writes the last entry of a register, which contains the target of the move, and copies the register to the
     * target. If anything fails, the register remains unchanged.
     *
     * @param make creates the register in the other place, and passes its database with empty tables to the given
     * consumer, which copies the rows
     */
    public static RegisterCopy.Result leave(Register from, Actor actor, RegisterLocation to,
            Consumer<Consumer<Database>> make) {
        return from.ledger().write(actor, tx -> {
            tx.record(AuditAction.CREATED, ref(to.label()), AuditFields.none(), AuditFields.of("movedTo", to.label()));
            ActiveRegisterLocation mark = new ActiveRegisterLocation(ActiveRegisterLocation.Kind.MOVED, to.label(),
                    tx.at(), ((JooqWriteTransaction) tx).head());
            mark.write(JooqWriteTransaction.dsl(tx));
            RegisterCopy.Result[] copied = new RegisterCopy.Result[1];
            make.accept(target -> {
                copied[0] = RegisterCopy.copy(from.database(), target);
                new ActiveRegisterLocation(ActiveRegisterLocation.Kind.COPY, from.place().label(), mark.at(),
                        mark.head()).write(target);
            });
            return copied[0];
        });
    }

    /** Returns whether only the first step of a move was completed. */
    public static boolean isPending(Register from, Register to) {
        return from.otherLocation()
                .filter(mark -> mark.kind() == ActiveRegisterLocation.Kind.MOVED
                        && mark.place().equals(to.place().label()))
                .flatMap(mark -> to.otherLocation()
                        .filter(copy -> copy.kind() == ActiveRegisterLocation.Kind.COPY
                                && copy.head().equals(mark.head())))
                .isPresent();
    }

    /**
     * Returns whether a move was interrupted after its copy was complete, but before the old register recorded the
     * move. The copy is then read-only, and the old register is still writable.
     */
    public static boolean isInterrupted(Register from, Register copy) {
        ChainHead head = from.ledger().head();
        return from.otherLocation().isEmpty() && copy.id().equals(from.id()) && isCopy(copy, from.place())
                && copy.ledger().head().number() > head.number()
                && (head.number() == 0 || copy.ledger().hash(head.number()).equals(Optional.of(head.hash())))
                && copy.ledger().entries(AuditQuery.newest(1)).getFirst().record().is(RecordType.MOVE);
    }

    private static boolean isCopy(Register copy, RegisterLocation of) {
        return copy.otherLocation()
                .filter(mark -> mark.kind() == ActiveRegisterLocation.Kind.COPY && mark.place().equals(of.label()))
                .isPresent();
    }

    /**
     * Makes the copy the writable register; its first entry contains its origin.
     *
     * @param to copy, opened for writing
     */
    public static void recordArrival(Register to, Actor actor) {
        ActiveRegisterLocation copy = to.otherLocation().orElseThrow();
        to.ledger().write(actor, tx -> {
            ActiveRegisterLocation.end(JooqWriteTransaction.dsl(tx));
            tx.record(AuditAction.CREATED, ref(copy.place()), AuditFields.none(), AuditFields.of("movedFrom",
                    copy.place(), "lastEntry", copy.head().number(), "hash", copy.head().hash()));
            return null;
        });
    }

    private static RecordRef ref(String place) {
        return new RecordRef(RecordType.MOVE, UUID.randomUUID().toString(), place);
    }
}
