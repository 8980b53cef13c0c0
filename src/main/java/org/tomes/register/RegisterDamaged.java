package org.tomes.register;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The register file is damaged, completely or partly, and the damaged part cannot be read. */
public final class RegisterDamaged extends Problem {

    public RegisterDamaged(Message sentence, Throwable cause) {
        super(ProblemKind.REGISTER, sentence, cause);
    }
}
