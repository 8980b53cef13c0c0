package org.tomes.soa;

/** Whether a control applies to the company. Open until decided; it is never assumed that a control does not apply. */
public enum Applicability {
    OPEN,
    APPLICABLE,
    NOT_APPLICABLE
}
