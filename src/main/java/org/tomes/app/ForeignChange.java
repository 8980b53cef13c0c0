package org.tomes.app;

import java.time.Instant;
import org.tomes.ledger.RecordRef;

/**
 * A record that was written by another window or command.
 *
 * @param who the name of the person, or the account if no person was chosen there
 */
public record ForeignChange(RecordRef record, String who, Instant at) {
}
