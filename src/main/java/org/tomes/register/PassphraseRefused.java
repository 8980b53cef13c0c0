package org.tomes.register;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The register is encrypted and could not be opened, because no passphrase or a wrong one was given. */
public final class PassphraseRefused extends Problem {

    private final boolean wrong;

    public PassphraseRefused(Message sentence, boolean wrong, Throwable cause) {
        super(ProblemKind.REGISTER, sentence, cause);
        this.wrong = wrong;
    }

    /** Whether a wrong passphrase was given; otherwise, no passphrase was given. */
    public boolean isWrong() {
        return wrong;
    }
}
