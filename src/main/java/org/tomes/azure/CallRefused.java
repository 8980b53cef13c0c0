package org.tomes.azure;

import org.tomes.pull.PullOutcome;
import org.tomes.text.Message;

/** A call that ended without a usable response, with the outcome and the reason. */
final class CallRefused extends Exception {

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

    PullOutcome.State state() {
        return state;
    }

    Message reason() {
        return reason;
    }
}
