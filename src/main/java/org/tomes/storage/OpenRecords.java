package org.tomes.storage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tomes.ledger.RecordRef;

/**
 * The records of a shared register that windows have open. Other people see which records are open; an open record is
 * not locked.
 */
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
     * Shows to other sessions which records this session has open. Returns an empty list if the server does not
     * respond.
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
