package org.tomes.inventory.resource;

import org.tomes.problem.UnusableData;
import org.tomes.text.Message;

/**
 * Reports that a value of a resource has another shape than Azure documents: a list instead of an object or reverse.
 */
public final class MalformedValue extends UnusableData {

    private static final long serialVersionUID = 1L;

    MalformedValue(String property) {
        super(Message.of("check.reason.malformed", property));
    }
}
