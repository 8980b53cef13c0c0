package org.tomes.document.compose;

/**
 * A part that is generated from the register and its snapshot. It is inserted where a text contains its placeholder.
 */
public interface GeneratedPart<F> {

    /** Returns the name by which texts refer to the part. */
    String name();

    /** Whether the section of the part starts on a new page. */
    default boolean startsPage() {
        return false;
    }

    /**
     * Whether the section can be separated from the document. It is then unnumbered, and its pages are counted from 1.
     */
    default boolean isSeparable() {
        return false;
    }

    /** @param facts data of the register and its snapshot */
    void write(DocumentBuilder document, F facts);
}
