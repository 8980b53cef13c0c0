package org.tomes.soa;

/**
 * Whether a control applies to the company. Open until somebody decided; that a control does not apply is never
 * assumed.
 */
public enum Applicability {
    OPEN,
    APPLICABLE,
    NOT_APPLICABLE
}
