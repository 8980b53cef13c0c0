package org.tomes.storage;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** A register whose file is so damaged that not even reading it is possible. */
public final class RegisterDamaged extends Problem {

    RegisterDamaged(Message sentence, Throwable cause) {
        super(ProblemKind.REGISTER, sentence, cause);
    }
}
