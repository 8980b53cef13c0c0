package org.tomes.desktop.document;

/** What the Documents screen offers to its tabs. */
public interface DocumentContext {

    /**
     * Goes to another tab of the same document, and to a place there; does nothing where the document has no such tab.
     */
    void open(String tab, String place);

    /** Something about the documents was written: reads the list of documents anew. */
    void changed();
}
