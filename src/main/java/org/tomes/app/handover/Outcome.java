package org.tomes.app.handover;

/** What came of handing a command over. */
public sealed interface Outcome {

    /** The command ran to its end. */
    record Done(Answer answer) implements Outcome {
    }

    /** The command did not run. */
    enum NotRun implements Outcome {
        /** No process of this user serves the register. */
        NOT_SERVED,
        /** Another command was at work for longer than this one waits. */
        BUSY,
        /** Its arguments are too many, too long, or hold characters that no command line can hold. */
        REFUSED
    }

    /** The command began and its answer did not come: nobody here knows what of it was done. */
    record Lost() implements Outcome {
    }
}
