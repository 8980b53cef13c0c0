package org.tomes.desktop.setup;

import java.util.function.Predicate;

/**
 * A step towards the first policy.
 *
 * @param key {@code start.<key>} is its name, {@code start.<key>.text} its explanation
 * @param isDone whether the step is done according to the register
 */
record GuidedStartStep(String key, Predicate<GuidedStartState> isDone, StepForm form) {

    /** Whether the user has skipped the step and not done it since. */
    boolean isSkipped(GuidedStartState now) {
        return now.has(GuidedStartSettings.skipped(key)) && !isDone.test(now);
    }
}
