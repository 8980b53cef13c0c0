package org.tomes.document.policyrule;

/**
 * The binding force of a rule. A deviation from MUST requires an exception; a deviation from SHOULD requires a recorded
 * justification.
 */
public enum RuleLevel {
    MUST,
    SHOULD
}
