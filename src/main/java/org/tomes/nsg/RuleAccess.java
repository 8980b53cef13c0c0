package org.tomes.nsg;

/** Effect of a rule on the packets for which it is the first match. */
public enum RuleAccess {
    ALLOW,
    DENY
}
