package org.tomes.document.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.tomes.text.Message;

/** Writes two versions as one Word file with tracked changes, which can be accepted or rejected one by one. */
public interface RedlineWriter {

    /**
     * @param author who made the changes, as Word shows it
     * @param at when they were made
     * @return what could not be shown as it is
     */
    List<Message> write(Redline redline, String author, Instant at, OutputStream out) throws IOException;
}
