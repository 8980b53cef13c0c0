package org.tomes.app.forwarding;

/** The result of handing a command over. */
public sealed interface ForwardingOutcome {

    /** The command completed. */
    record Done(ForwardingResponse answer) implements ForwardingOutcome {
    }

    /** The command did not run. */
    enum NotRun implements ForwardingOutcome {
        /** No process of this user serves the register. */
        NOT_SERVED,
        /** Another command ran for longer than this command waits. */
        BUSY,
        /** Its arguments are too many, too long, or contain characters that no command line can contain. */
        REFUSED
    }

    /** The command started but its answer did not arrive, so its effect is unknown. */
    record Lost() implements ForwardingOutcome {
    }
}
