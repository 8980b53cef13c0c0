package org.tomes.register;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The register's file is damaged, completely or in part, and cannot be read there. */
public final class RegisterDamaged extends Problem {

    public RegisterDamaged(Message sentence, Throwable cause) {
        super(ProblemKind.REGISTER, sentence, cause);
    }
}
