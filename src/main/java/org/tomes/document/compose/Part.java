package org.tomes.document.compose;

/** Something that is generated from the register and its snapshot, and stands where a text asks for it. */
public interface Part<F> {

    /** By which texts ask for it. */
    String name();

    /** Whether the section that it stands in starts a new page. */
    default boolean startsPage() {
        return false;
    }

    /** @param facts what the register and its snapshot say */
    void write(DocumentBuilder document, F facts);
}
