package org.tomes.document.statement;

import java.util.Locale;

/** Topics of statements. They are the chapters of a cloud security policy, in their order. */
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

    /** Returns the name of the policy section about this topic, which is also its anchor. */
    public String section() {
        return name().toLowerCase(Locale.ROOT);
    }
}
