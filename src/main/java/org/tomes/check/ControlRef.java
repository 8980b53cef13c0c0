package org.tomes.check;

import org.tomes.catalogue.ControlId;

/**
 * A control to which a check contributes.
 *
 * @param direct whether the check verifies a part of the control itself; otherwise the check only supports the control
 */
public record ControlRef(ControlId control, boolean direct) {

    /** @param number such as {@code A.8.20} */
    public static ControlRef direct(String number) {
        return new ControlRef(ControlId.of(number), true);
    }

    /** @param number such as {@code A.8.20} */
    public static ControlRef supporting(String number) {
        return new ControlRef(ControlId.of(number), false);
    }
}
