package org.tomes.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tomes.document.content.DocumentContent;
import org.tomes.text.Message;

/** Turns content into a file of one format. */
public interface DocumentWriter {

    DocumentFormat format();

    /**
     * Writes the whole document; equal content gives equal bytes.
     *
     * @return what could not be shown as it is, such as a character that no font has; empty if all is well
     */
    List<Message> write(DocumentContent content, OutputStream out) throws IOException;
}
