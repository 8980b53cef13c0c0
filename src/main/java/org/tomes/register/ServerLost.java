package org.tomes.register;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The server of a register does not respond or has ended the connection; it may respond again later. */
public final class ServerLost extends Problem {

    public ServerLost(Message sentence, Throwable cause) {
        super(ProblemKind.REGISTER, sentence, cause);
    }
}
