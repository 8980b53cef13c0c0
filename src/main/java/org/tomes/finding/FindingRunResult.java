package org.tomes.finding;

import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.text.Message;

/** What one run says of one finding. */
public sealed interface FindingRunResult {

    /** The check is not met. */
    record NotMet(Subject resource, Severity severity, Message reason) implements FindingRunResult {
    }

    /** It is no more. */
    record Gone(Resolution ending) implements FindingRunResult {
    }

    /** The evidence does not tell. */
    record Unknown() implements FindingRunResult {
    }
}
