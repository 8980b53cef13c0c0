package org.tomes.app;

import java.util.List;
import org.tomes.text.Message;

/** Reads all that a register holds and says what is not whole. */
public final class RegisterCheck {

    private RegisterCheck() {
    }

    /** What is checked, in this order. */
    public enum Part { FILE, SCHEMA, TRAIL }

    /** @param reasons in words, each naming the place; empty where this part is whole */
    public record Result(Part part, List<Message> reasons) {

        public boolean intact() {
            return reasons.isEmpty();
        }
    }

    /** Released files are read where all else can be. */
    private static List<Message> file(OpenRegister register) {
        List<Message> unreadable = register.register().unreadable();
        return unreadable.isEmpty() ? register.releases().damaged() : unreadable;
    }

    public static List<Result> of(OpenRegister register) {
        return List.of(new Result(Part.FILE, file(register)),
                new Result(Part.SCHEMA, register.register().schemaDifferences()),
                new Result(Part.TRAIL, register.verifyTrail().reason().stream().toList()));
    }
}
