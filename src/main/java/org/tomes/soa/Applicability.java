package org.tomes.soa;

/**
 * States whether a control applies to the company. It is open until the company decides, because a control is never
 * assumed not to apply.
 */
public enum Applicability {
    OPEN,
    APPLICABLE,
    NOT_APPLICABLE
}
