package org.tomes.ledger;

/** The kind of change that a write made to a record. */
public enum AuditAction {
    CREATED,
    CHANGED,
    DELETED
}
