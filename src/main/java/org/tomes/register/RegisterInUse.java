package org.tomes.register;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Another process has the register open. */
public final class RegisterInUse extends Problem {

    private final transient RegisterFile file;

    public RegisterInUse(RegisterFile file, Throwable cause) {
        super(ProblemKind.REGISTER, Message.of("storage.inUse", file.file().toString()), cause);
        this.file = file;
    }

    public RegisterFile file() {
        return file;
    }
}
