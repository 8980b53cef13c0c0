package org.tomes.document.preview;

import org.tomes.document.content.DocumentContent;

/** Lays a document out as it prints. */
public interface PagePrinter {

    /** Takes as long as writing the document does; called in the background. */
    PrintedPages print(DocumentContent content);
}
