package org.tomes.office.docx;

import java.io.IOException;
import org.tomes.office.design.CleanText;
import org.tomes.office.design.PageNumbers;
import org.tomes.policy.content.DocumentContent;

/** Where a document's pages, styles, header and footer come from. */
interface Look {

    /** The whole file, ready to be saved. */
    Parts parts(DocumentContent content, PageNumbers pages, CleanText clean) throws IOException;
}
