package org.tomes.desktop.start;

import java.util.function.Predicate;

/**
 * A step on the way to the first policy.
 *
 * @param key {@code start.<key>} is its name, {@code start.<key>.text} its explanation
 * @param done whether the register shows that it was taken
 */
record StartStep(String key, Predicate<StartState> done, StepForm form) {
}
