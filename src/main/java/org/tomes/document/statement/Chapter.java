package org.tomes.document.statement;

import java.util.Locale;

/** What statements are about: the parts of a cloud security policy, in its order. */
public enum Chapter {
    RESPONSIBILITIES,
    NETWORK,
    ACCESS,
    SECRETS,
    MONITORING,
    BACKUP,
    COST,
    GOVERNANCE,
    CHANGE,
    MEASURES;

    /** Name and anchor of the policy's section about it. */
    public String section() {
        return name().toLowerCase(Locale.ROOT);
    }
}
