package org.tomes.document.compose;

/**
 * A place in a composed document that its version fills in: the same content is a draft today and a release tomorrow,
 * and only these places differ. See {@link VersionFields}.
 */
public enum VersionField {
    VERSION,
    STATE,
    DATE,
    AUTHOR,
    APPROVER,
    NEXT_REVIEW,
    /** A sentence that says how binding the document is. */
    NOTE,
    /** The day from which the version applies. */
    VALID_FROM,
    /** The version before it. */
    REPLACES,
    /** The day of the approval. */
    APPROVED,
    /** The newest entry of the audit trail when the document was released, and its hash. */
    NEWEST_ENTRY,
    NEWEST_HASH,
    /** What the file is called in the register. */
    IDENTIFIER,
    /** Stands in a row of a table, which makes room for one row a version. */
    HISTORY
}
