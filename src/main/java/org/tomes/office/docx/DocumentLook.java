package org.tomes.office.docx;

import java.io.IOException;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.CleanText;
import org.tomes.office.design.PageNumbers;

/** Where a document's pages, styles, header and footer come from. */
interface DocumentLook {

    /** The whole file, ready to be saved. */
    WordParts parts(DocumentContent content, PageNumbers pages, CleanText clean) throws IOException;
}
