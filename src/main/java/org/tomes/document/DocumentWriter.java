package org.tomes.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tomes.document.content.DocumentContent;
import org.tomes.text.Message;

/** Writes content as a file of one format. */
public interface DocumentWriter {

    DocumentFormat format();

    /**
     * Writes the document; equal content results in equal bytes.
     *
     * @return warnings about content that could not be shown exactly, such as a character missing in all fonts; empty
     * if there are none
     */
    List<Message> write(DocumentContent content, OutputStream out) throws IOException;
}
