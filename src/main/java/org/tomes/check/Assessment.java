package org.tomes.check;

import org.tomes.text.Message;

/**
 * What one check says about one resource.
 *
 * @param severity how much it matters here, which may differ from the check's own
 * @param reason what the answer rests on; its arguments are texts, numbers and messages
 */
public record Assessment(CheckId check, Result result, Severity severity, Subject resource, Message reason) {

    /** The same answer, which matters more or less here. */
    public Assessment with(Severity other) {
        return new Assessment(check, result, other, resource, reason);
    }
}
