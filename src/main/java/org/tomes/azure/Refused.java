package org.tomes.azure;

import org.tomes.pull.Outcome;
import org.tomes.text.Message;

/** A call that ended without an answer to keep: how, and in words. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final Outcome.State state;
    private final transient Message reason;

    Refused(Outcome.State state, Message reason) {
        super(reason.key());
        this.state = state;
        this.reason = reason;
    }

    static Refused failed(String key, Object... arguments) {
        return new Refused(Outcome.State.FAILED, Message.of(key, arguments));
    }

    Outcome.State state() {
        return state;
    }

    Message reason() {
        return reason;
    }
}
