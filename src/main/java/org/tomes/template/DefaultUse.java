package org.tomes.template;

import java.util.function.Supplier;

/**
 * Notes whether a value hangs on the default of a parameter of the template itself: a deployment may give another one.
 * Those of nested templates are as fixed as what their parent hands to them.
 */
final class DefaultUse {

    private boolean used;

    /** @param hangs whether the value does */
    record Traced<T>(T value, boolean hangs) {
    }

    void note() {
        used = true;
    }

    /** Works out a value and tells what of it hangs on a default; what was noted before stays noted. */
    <T> Traced<T> trace(Supplier<T> work) {
        boolean before = used;
        used = false;
        T value = work.get();
        Traced<T> traced = new Traced<>(value, used);
        used |= before;
        return traced;
    }
}
