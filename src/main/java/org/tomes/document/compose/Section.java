package org.tomes.document.compose;

import org.tomes.text.Texts;

/**
 * One section of a document, from its heading to its last table. Its name is its anchor and mostly part of the keys of
 * its texts.
 */
public interface Section<F> extends Part<F> {

    /** The key of the text that is its heading. */
    default String titleKey() {
        return "policy." + name() + ".title";
    }

    /** Its heading. */
    default String title(Texts texts) {
        return texts.get(titleKey());
    }
}
