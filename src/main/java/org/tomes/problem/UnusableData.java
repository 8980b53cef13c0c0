package org.tomes.problem;

import org.tomes.text.Message;

/**
 * Thrown when data is insufficient to determine a result. This is not a fault in the program: {@link Faults} passes on
 * the reason and reports no fault.
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
