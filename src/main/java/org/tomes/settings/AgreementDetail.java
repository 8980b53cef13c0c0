package org.tomes.settings;

import java.util.Locale;

/**
 * A detail of data processing agreements that is entered as text, in the order in which the annex prints the details.
 */
public enum AgreementDetail {
    /** The customer; blank if named in the agreement. */
    CONTROLLER(Need.OPTIONAL, AgreementDetail.PARTY),
    /** Name and contact. */
    PROTECTION_OFFICER(Need.EXPECTED, AgreementDetail.PARTY),
    PROCESSING_SUBJECT(Need.EXPECTED, AgreementDetail.TEXT),
    PROCESSING_DURATION(Need.EXPECTED, AgreementDetail.TEXT),
    PROCESSING_PURPOSE(Need.EXPECTED, AgreementDetail.TEXT),
    DATA_CATEGORIES(Need.EXPECTED, AgreementDetail.TEXT),
    DATA_SUBJECTS(Need.EXPECTED, AgreementDetail.TEXT),
    /** Places of processing, in addition to the Azure regions in a snapshot. */
    LOCATIONS(Need.EXPECTED, AgreementDetail.TEXT),
    /** Transfers to third countries with the legal instrument (Art. 44 to 49 GDPR), or their absence. */
    THIRD_COUNTRIES(Need.EXPECTED, AgreementDetail.TEXT),
    INSTRUCTIONS(Need.EXPECTED, AgreementDetail.TEXT),
    /** Blank for the standard sentence. */
    CONFIDENTIALITY(Need.OPTIONAL, AgreementDetail.TEXT),
    SUB_PROCESSOR_CONSENT(Need.EXPECTED, AgreementDetail.TEXT),
    DATA_SUBJECT_RIGHTS(Need.EXPECTED, AgreementDetail.TEXT),
    ASSISTANCE(Need.EXPECTED, AgreementDetail.TEXT),
    /** Backup of the processed data: content, frequency, retention, location, and restore tests. */
    BACKUP(Need.EXPECTED, AgreementDetail.TEXT),
    /** During the term of the agreement. */
    DELETION_PERIODS(Need.EXPECTED, AgreementDetail.TEXT),
    /** At the end of the agreement; blank for the standard sentence. */
    DELETION(Need.OPTIONAL, AgreementDetail.TEXT),
    AUDIT_RIGHTS(Need.EXPECTED, AgreementDetail.TEXT);

    private enum Need {
        EXPECTED,
        OPTIONAL
    }

    static final int PARTY = 500;
    static final int TEXT = 2_000;

    private final Need need;
    private final int longest;

    AgreementDetail(Need need, int longest) {
        this.need = need;
        this.longest = longest;
    }

    /** Whether the annex contains a blank line if this detail is missing. */
    public boolean isExpected() {
        return need == Need.EXPECTED;
    }

    int longest() {
        return longest;
    }

    /** Returns the name in the audit trail, in JSON and in texts, such as {@code dataCategories}. */
    public String field() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder field = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            field.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return field.toString();
    }
}
