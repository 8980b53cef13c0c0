package org.tomes.inventory.resource;

import org.tomes.problem.UnusableData;
import org.tomes.text.Message;

/**
 * Thrown if a value of a resource has a shape other than the one that Azure documents: a list instead of an object, or
 * an object instead of a list.
 */
public final class MalformedValue extends UnusableData {

    private static final long serialVersionUID = 1L;

    MalformedValue(String property) {
        super(Message.of("check.reason.malformed", property));
    }
}
