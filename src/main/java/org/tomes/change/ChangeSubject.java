package org.tomes.change;

/** The subject of a change. */
public enum ChangeSubject {
    NSG,
    KEY_VAULT,
    DEFENDER,
    BACKUP,
    POLICY,
    BUDGET,
    MEASURE,
    DOCUMENT,
    OTHER
}
