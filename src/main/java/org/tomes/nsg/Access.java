package org.tomes.nsg;

/** What a rule does with the packets that it is the first to match. */
public enum Access {
    ALLOW,
    DENY
}
