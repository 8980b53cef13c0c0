package org.tomes.change;

/** What a change is made to. */
public enum ChangeKind {
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
