package org.tomes.app;

import java.time.Instant;
import org.tomes.ledger.RecordRef;

/**
 * A record that another window has open.
 *
 * @param name name of the person, or the account if no person was chosen there
 * @param since when the record was opened there
 */
public record RecordOpenElsewhere(RecordRef record, String name, Instant since) {
}
