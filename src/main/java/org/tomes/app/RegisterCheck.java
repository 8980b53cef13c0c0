package org.tomes.app;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Message;

/** Reads all that a register holds and says what is not whole. */
public final class RegisterCheck {

    private RegisterCheck() {
    }

    /** What is checked, in this order. */
    public enum Part { FILE, SCHEMA, TRAIL }

    /**
     * @param reasons in words, each naming the place; empty where this part is whole
     * @param remarks what else there is to know
     * @param head    the newest entry, of the trail alone
     */
    public record Result(Part part, List<Message> reasons, List<Message> remarks, Optional<ChainHead> head) {

        Result(Part part, List<Message> reasons) {
            this(part, reasons, List.of(), Optional.empty());
        }

        public boolean intact() {
            return reasons.isEmpty();
        }
    }

    /** Released files are read where all else can be. */
    private static List<Message> file(OpenRegister register) {
        List<Message> unreadable = register.register().unreadable();
        return unreadable.isEmpty() ? register.releases().damaged() : unreadable;
    }

    private static Result trail(OpenRegister register) {
        AuditTrail.Verification verified = register.verifyTrail();
        return new Result(Part.TRAIL, verified.reason().stream().toList(), verified.remarks(), Optional.of(verified.head()));
    }

    public static List<Result> of(OpenRegister register) {
        return List.of(new Result(Part.FILE, file(register)),
                new Result(Part.SCHEMA, register.register().schemaDifferences()),
                trail(register));
    }
}
