package org.tomes.change;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is told when a step is taken.
 *
 * @param day when it was done; today where none is named
 * @param remark what the approver remarks, why it is rejected, what the verification found
 */
public record StepInput(Optional<LocalDate> day, String remark) {

    public static final StepInput NONE = new StepInput(Optional.empty(), "");
}
