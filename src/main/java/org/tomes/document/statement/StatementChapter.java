package org.tomes.document.statement;

import java.util.Locale;

/** Topics of statements: the chapters of a cloud security policy, in their order. */
public enum StatementChapter {
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

    /** Name and anchor of the policy's section for this chapter. */
    public String section() {
        return name().toLowerCase(Locale.ROOT);
    }
}
