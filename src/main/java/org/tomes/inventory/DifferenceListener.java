package org.tomes.inventory;

/**
 * Receives the differences between two snapshots one by one; each kind of difference is in the order of the ids. The
 * comparison itself does not store differences.
 */
public interface DifferenceListener {

    void added(ResourceEntry resource);

    void removed(ResourceEntry resource);

    void changed(PropertyChange change);

    /** Receives a resource that the later snapshot does not contain, although its removal is not proven. */
    default void notSeen(ResourceEntry resource) {
    }
}
