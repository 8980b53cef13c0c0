package org.tomes.document.compose;

import org.tomes.text.Texts;

/** A section of a document. Its name is its anchor, and usually part of its text keys. */
public interface Section<F> extends GeneratedPart<F> {

    /** Returns the text key of the heading. */
    default String titleKey() {
        return "document." + name() + ".title";
    }

    /** Returns the heading. */
    default String title(Texts texts) {
        return texts.get(titleKey());
    }
}
