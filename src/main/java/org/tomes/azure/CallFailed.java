package org.tomes.azure;

import org.tomes.pull.TypeOutcome;
import org.tomes.text.Message;

/** An API call that ended without a usable response. Contains the outcome and the reason. */
class CallFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final TypeOutcome.State state;
    private final transient Message reason;

    CallFailed(TypeOutcome.State state, Message reason) {
        super(reason.key());
        this.state = state;
        this.reason = reason;
    }

    static CallFailed failed(String key, Object... arguments) {
        return new CallFailed(TypeOutcome.State.FAILED, Message.of(key, arguments));
    }

    /** The response is larger than accepted; a smaller request may succeed. */
    static final class TooLarge extends CallFailed {

        private static final long serialVersionUID = 1;

        /** @param limit in bytes */
        TooLarge(long limit) {
            super(TypeOutcome.State.FAILED, Message.of("pull.tooLarge", String.valueOf(limit >> 20)));
        }
    }

    /** The connection failed or was interrupted; a second attempt may succeed. */
    static final class NoConnection extends CallFailed {

        private static final long serialVersionUID = 1;

        NoConnection() {
            super(TypeOutcome.State.FAILED, Message.of("pull.noConnection"));
        }
    }

    TypeOutcome.State state() {
        return state;
    }

    Message reason() {
        return reason;
    }
}
