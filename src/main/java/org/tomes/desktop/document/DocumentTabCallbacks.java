package org.tomes.desktop.document;

/** The services of the Documents screen for its tabs. */
public interface DocumentTabCallbacks {

    /** Shows a place in another tab of the same document; does nothing if the document has no such tab. */
    void open(String tab, String place);

    /** Reports a change to the documents; reloads the document list. */
    void changed();
}
