package org.tomes.desktop.link;

import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/**
 * A record linked with another one.
 *
 * @param type {@code desktop.connections.<key of the type>} is its text
 * @param name code and title
 */
record LinkedRecord(RecordType type, String id, String name) {

    RecordRef ref() {
        return new RecordRef(type, id, name);
    }
}
