package org.tomes.document.compose;

/** A part generated from the register and its snapshot, inserted where a text contains its placeholder. */
public interface GeneratedPart<F> {

    /** Returns the name by which texts refer to it. */
    String name();

    /** Whether its section starts on a new page. */
    default boolean startsPage() {
        return false;
    }

    /** Whether its section can be separated from the document: unnumbered, with pages counted from 1. */
    default boolean isSeparable() {
        return false;
    }

    /** @param facts data of the register and its snapshot */
    void write(DocumentBuilder document, F facts);
}
