package org.tomes.document.policyrule;

/** How binding a rule is: a deviation from MUST needs an exception, one from SHOULD a recorded justification. */
public enum RuleLevel {
    MUST,
    SHOULD
}
