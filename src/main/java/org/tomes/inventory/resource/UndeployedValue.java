package org.tomes.inventory.resource;

import org.tomes.problem.UnusableData;
import org.tomes.text.Message;

/** Thrown when a value in a template is read that only a deployment determines, see {@link Resource#declared()}. */
public final class UndeployedValue extends UnusableData {

    private static final long serialVersionUID = 1L;

    UndeployedValue(String property) {
        super(Message.of("check.reason.open-value", property));
    }
}
