package org.tomes.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Types of the records to which trail entries, reviews and evidence refer. Registers store their keys, so a type is
 * never renamed or removed, even if it is no longer written.
 */
public enum RecordType {
    ACKNOWLEDGEMENT,
    ADOPTION,
    ANNEX_TREATMENT,
    BRAND,
    CHANGE,
    CHANGE_POLICY,
    COMPANY,
    /** A control to which evidence refers; its entry in the Statement of Applicability is a {@link #SOA}. */
    CONTROL,
    COST,
    COST_MONTH,
    DECISION,
    DOCUMENT,
    DOCUMENT_OUTLINE,
    DOCUMENT_SECTION,
    EVIDENCE,
    EVIDENCE_FILE,
    FINDING,
    FINDING_RUN,
    LICENSED_CONTROLS,
    MEASURE,
    MOVE,
    NETWORK_PLAN,
    OWN_DOCUMENT,
    PASSPHRASE,
    PERSON,
    PERSON_LOGIN,
    PROCESSING_CONTRACT,
    REGISTER,
    /** An Azure resource in links; snapshots contain it, so the trail has no entries about it. */
    RESOURCE,
    RESPONSIBILITY,
    RESTORE,
    REVIEW,
    REVIEW_CYCLE,
    ROLE,
    RULE_BOOK,
    SCORE,
    SCORE_ABSENCE,
    SCORE_ANNOTATION,
    SCORE_CONTROL,
    SCORE_IMPORT,
    SCORE_SAMPLE,
    SCORE_TARGET,
    SCORE_VALUES,
    SERVICE_TAGS,
    SNAPSHOT,
    SOA,
    STATEMENT,
    SUBSCRIPTION_SET,
    VERSION;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the stored name, such as {@code score-sample}. */
    public String key() {
        return key;
    }

    /** Returns empty for a type that another version of the program wrote. */
    public static Optional<RecordType> of(String key) {
        return Stream.of(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
