package org.tomes.problem;

import org.tomes.text.Message;

/**
 * Thrown if data is insufficient to determine a result. It is no fault in the program: {@link Faults} passes its reason
 * on and reports nothing.
 */
public abstract class UnusableData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    protected UnusableData(Message reason) {
        super("unusable data", null, false, false);
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
