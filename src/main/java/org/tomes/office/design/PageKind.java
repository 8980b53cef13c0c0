package org.tomes.office.design;

import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.DocumentContent;

/** The kinds of pages, which differ in their margins and in the space within tables; the same in both formats. */
public enum PageKind {
    PORTRAIT,
    /** Narrow margins for wide tables. */
    LANDSCAPE,
    /**
     * Portrait pages of documents without a table of contents, such as an annex or the executive summary, whose length
     * is limited and which are mostly tables.
     */
    DENSE;

    public static PageKind of(DocumentContent content) {
        return content.info().landscape() ? LANDSCAPE
                : content.blocks().stream().anyMatch(Contents.class::isInstance) ? PORTRAIT : DENSE;
    }
}
