package org.tomes.document.compose;

/**
 * A field of a composed document that its version fills in. Draft and release have the same content and differ only in
 * these fields. See {@link VersionFields}.
 */
public enum VersionField {
    VERSION,
    /** No longer used in new documents; only documents that were frozen earlier show it. */
    STATE,
    DATE,
    AUTHOR,
    APPROVER,
    /** The approver, with the function, beside the signature. */
    SIGNATORY,
    NEXT_REVIEW,
    /** A sentence about the binding status of the document. */
    NOTE,
    /** The day from which the version applies. */
    VALID_FROM,
    /** The version that this version replaces. */
    REPLACES,
    /** The day of the approval. */
    APPROVED,
    /** The newest entry of the audit trail when the document was released, and its hash. */
    NEWEST_ENTRY,
    NEWEST_HASH,
    /** The identifier of the file in the register. */
    IDENTIFIER,
    /** Marks a table row that is repeated for each version. */
    HISTORY
}
