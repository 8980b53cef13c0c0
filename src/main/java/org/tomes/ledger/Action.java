package org.tomes.ledger;

/** What a write did to a record. */
public enum Action {
    CREATED,
    CHANGED,
    DELETED
}
