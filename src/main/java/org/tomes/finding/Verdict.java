package org.tomes.finding;

import org.tomes.posture.Severity;
import org.tomes.posture.Subject;
import org.tomes.text.Message;

/** What one run says of one finding. */
public sealed interface Verdict {

    /** The check is not met. */
    record NotMet(Subject resource, Severity severity, Message reason) implements Verdict {
    }

    /** It is no more. */
    record Gone(Ending ending) implements Verdict {
    }

    /** The evidence does not tell. */
    record Unknown() implements Verdict {
    }
}
