package org.tomes.azure;

import org.tomes.pull.PullOutcome;
import org.tomes.text.Message;

/** A call that ended without a usable response, with the outcome and the reason. */
class CallRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final PullOutcome.State state;
    private final transient Message reason;

    CallRefused(PullOutcome.State state, Message reason) {
        super(reason.key());
        this.state = state;
        this.reason = reason;
    }

    static CallRefused failed(String key, Object... arguments) {
        return new CallRefused(PullOutcome.State.FAILED, Message.of(key, arguments));
    }

    /** The response is larger than accepted; a smaller request may succeed. */
    static final class TooLarge extends CallRefused {

        private static final long serialVersionUID = 1;

        /** @param limit in bytes */
        TooLarge(long limit) {
            super(PullOutcome.State.FAILED, Message.of("pull.tooLarge", String.valueOf(limit >> 20)));
        }
    }

    /** The connection failed or was interrupted; a second attempt may succeed. */
    static final class NoConnection extends CallRefused {

        private static final long serialVersionUID = 1;

        NoConnection() {
            super(PullOutcome.State.FAILED, Message.of("pull.noConnection"));
        }
    }

    PullOutcome.State state() {
        return state;
    }

    Message reason() {
        return reason;
    }
}
