package org.tomes.register;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** A passphrase was given, but the register is not encrypted. */
public final class RegisterNotEncrypted extends Problem {

    public RegisterNotEncrypted(Message sentence, Throwable cause) {
        super(ProblemKind.REGISTER, sentence, cause);
    }
}
