package org.tomes.register;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The register is encrypted and could not be opened, because no passphrase or a wrong one was given. */
public final class PassphraseRefused extends Problem {

    private final boolean given;

    public PassphraseRefused(Message sentence, boolean given, Throwable cause) {
        super(ProblemKind.REGISTER, sentence, cause);
        this.given = given;
    }

    /** Returns whether a passphrase was given at all. */
    public boolean given() {
        return given;
    }
}
