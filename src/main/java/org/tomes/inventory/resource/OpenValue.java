package org.tomes.inventory.resource;

import org.tomes.problem.UnusableData;
import org.tomes.text.Message;

/** Reports that a value of a template was read that only a deployment determines, see {@link Resource#declared()}. */
public final class OpenValue extends UnusableData {

    private static final long serialVersionUID = 1L;

    OpenValue(String property) {
        super(Message.of("check.reason.open-value", property));
    }
}
