package org.tomes.office.docx;

import java.io.IOException;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.design.TextCleaner;

/** Determines the page layout, styles, header and footer of a Word document. */
interface DocumentLook {

    /** Returns the complete file, ready to be saved. */
    WordParts parts(DocumentContent content, HeadingPages pages, TextCleaner clean) throws IOException;
}
