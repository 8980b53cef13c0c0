package org.tomes.storage;

import java.util.function.Supplier;

/**
 * A row of the trail, not yet fully converted.
 *
 * @param entry converts the row, on any thread; throws any exception if the row contains values that no entry can have
 */
public record TrailRow(long number, Supplier<StoredAuditEntry> entry, String hash) {

    /** All columns in the order of the table. */
    public static final String SELECT = "select number, at, person, account, host, action, record_type, record_id, record_label, "
            + "before_fields, after_fields, hash from audit_entry order by number";
}
