package org.tomes.inventory;

/** Hears what became different, each kind in the order of the ids; what it does not keep is not kept at all. */
public interface DifferenceListener {

    void added(ResourceEntry resource);

    void removed(ResourceEntry resource);

    void changed(PropertyChange change);
}
