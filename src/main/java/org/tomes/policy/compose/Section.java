package org.tomes.policy.compose;

import org.tomes.text.Texts;

/** One section of a document, from its heading to its last table. */
public interface Section<F> {

    /** Its anchor; mostly part of the keys of its texts. */
    String name();

    /** The key of the text that is its heading. */
    default String titleKey() {
        return "policy." + name() + ".title";
    }

    /** Its heading. */
    default String title(Texts texts) {
        return texts.get(titleKey());
    }

    /** @param facts what the register and its snapshot say */
    void write(Manuscript manuscript, F facts);
}
