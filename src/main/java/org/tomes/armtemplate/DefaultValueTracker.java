package org.tomes.armtemplate;

import java.util.function.Supplier;

/**
 * Tracks whether a value depends on the default value of a parameter of the deployed template, which a deployment can
 * replace. The parameters of nested templates are fixed, because the parent supplies their values.
 */
final class DefaultValueTracker {

    private boolean used;

    /**
     * @param dependsOnDefault whether the value depends on a default value
     */
    record Traced<T>(T value, boolean dependsOnDefault) {
    }

    void note() {
        used = true;
    }

    /**
     * Computes a value and determines whether it depends on a default value. Default values that were used earlier
     * remain recorded.
     */
    <T> Traced<T> trace(Supplier<T> work) {
        boolean before = used;
        used = false;
        T value = work.get();
        Traced<T> traced = new Traced<>(value, used);
        used |= before;
        return traced;
    }
}
