package org.tomes.document.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.tomes.text.Message;

/** Writes two versions as one Word file with tracked changes, each of which can be accepted or rejected. */
public interface RedlineWriter {

    /**
     * @param author author of the changes that Word shows
     * @param at time of the changes
     * @return warnings about content that could not be shown exactly
     */
    List<Message> write(Redline redline, String author, Instant at, OutputStream out) throws IOException;
}
