package org.tomes.register;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** A register whose file, or a part of it, is so damaged that reading it is not possible. */
public final class RegisterDamaged extends Problem {

    public RegisterDamaged(Message sentence, Throwable cause) {
        super(ProblemKind.REGISTER, sentence, cause);
    }
}
