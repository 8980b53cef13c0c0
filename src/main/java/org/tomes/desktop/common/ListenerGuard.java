package org.tomes.desktop.common;

/**
 * Marks the time in which the program changes controls, so that their listeners do not mistake the change for one by
 * the user. The mark ends even if the change fails; otherwise, the listeners would ignore all later input.
 */
public final class ListenerGuard {

    private int depth;

    /** Whether a change by the program is in progress. */
    public boolean isActive() {
        return depth > 0;
    }

    public void during(Runnable change) {
        depth++;
        try {
            change.run();
        } finally {
            depth--;
        }
    }
}
