package org.tomes.register;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** A register is encrypted, and what was given does not open it: nothing, or a passphrase that does not fit. */
public final class PassphraseRefused extends Problem {

    private final boolean given;

    public PassphraseRefused(Message sentence, boolean given, Throwable cause) {
        super(ProblemKind.REGISTER, sentence, cause);
        this.given = given;
    }

    /** Whether a passphrase was given at all. */
    public boolean given() {
        return given;
    }
}
