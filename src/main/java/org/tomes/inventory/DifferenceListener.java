package org.tomes.inventory;

/** Receives differences, each kind in the order of the ids; the comparison itself does not keep them. */
public interface DifferenceListener {

    void added(ResourceEntry resource);

    void removed(ResourceEntry resource);

    void changed(PropertyChange change);

    /** One that the later snapshot does not contain, without proof that it was removed. */
    default void notSeen(ResourceEntry resource) {
    }
}
