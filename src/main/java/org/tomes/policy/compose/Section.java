package org.tomes.policy.compose;

/** One section of a document, from its heading to its last table. */
public interface Section<F> {

    /** Part of the keys of its texts, and its anchor. */
    String name();

    /** @param facts what the register and its snapshot say */
    void write(Manuscript manuscript, F facts);
}
