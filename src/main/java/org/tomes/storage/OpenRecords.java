package org.tomes.storage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tomes.ledger.RecordRef;

/** The records that the windows of a shared register have open. They are shown to others and lock nothing. */
public interface OpenRecords extends AutoCloseable {

    /**
     * A record that another session has open.
     *
     * @param login login of the session at the server
     * @param user user of the session, as it declares itself
     * @param since when the session opened the record, by the clock of the server
     */
    record Seen(RecordRef record, String login, String user, Instant since) {
    }

    /**
     * Shows to others which records this session has open; empty if the server does not answer.
     *
     * @param user user of this session, as shown to others
     * @param open all records that this session has open
     * @return which of these records other sessions have open, beginning with the earliest
     */
    List<Seen> exchange(String user, Set<RecordRef> open);

    /** Stops showing records to others. */
    @Override
    void close();
}
