package org.tomes.document.preview;

import org.tomes.document.content.DocumentContent;

/** Lays out a document on pages exactly as it is printed. */
public interface PageRenderer {

    /** Lays out the document, which takes as long as writing it. Must be called in the background. */
    RenderedPages print(DocumentContent content);
}
