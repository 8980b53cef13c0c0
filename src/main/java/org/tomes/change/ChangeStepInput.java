package org.tomes.change;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The input for a step.
 *
 * @param day the date of the step; today if empty
 * @param remark the approver's remark, the reason for rejection, or the findings of the verification
 */
public record ChangeStepInput(Optional<LocalDate> day, String remark) {

    public static final ChangeStepInput NONE = new ChangeStepInput(Optional.empty(), "");
}
