package org.tomes.architecture.seeded.measure;

/** A port: storage implements it. */
public interface Measures {

    int count();
}
