package org.tomes.document.policyrule;

/**
 * The binding force of a rule: a deviation from MUST requires an exception, one from SHOULD a recorded justification.
 */
public enum RuleLevel {
    MUST,
    SHOULD
}
