package org.tomes.inventory;

/** Receives differences, each kind in the order of the ids; the comparison itself does not keep them. */
public interface DifferenceListener {

    void added(ResourceEntry resource);

    void removed(ResourceEntry resource);

    void changed(PropertyChange change);
}
