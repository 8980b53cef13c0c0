package org.tomes.document.preview;

import org.tomes.document.content.DocumentContent;

/** Lays out a document on pages exactly as it is printed. */
public interface PageRenderer {

    /** Takes as long as writing the document does; called in the background. */
    RenderedPages print(DocumentContent content);
}
