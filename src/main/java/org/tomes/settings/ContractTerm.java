package org.tomes.settings;

import java.util.Locale;

/** A detail of data processing agreements that is entered as text, in the order in which the annex prints them. */
public enum ContractTerm {
    /** The customer; blank if the agreement names it. */
    CONTROLLER(Need.OPTIONAL, ContractTerm.PARTY),
    /** Name and contact. */
    PROTECTION_OFFICER(Need.EXPECTED, ContractTerm.PARTY),
    PROCESSING_SUBJECT(Need.EXPECTED, ContractTerm.TEXT),
    PROCESSING_DURATION(Need.EXPECTED, ContractTerm.TEXT),
    PROCESSING_PURPOSE(Need.EXPECTED, ContractTerm.TEXT),
    DATA_CATEGORIES(Need.EXPECTED, ContractTerm.TEXT),
    DATA_SUBJECTS(Need.EXPECTED, ContractTerm.TEXT),
    /** Where data are processed, besides the regions of Azure that a snapshot shows. */
    LOCATIONS(Need.EXPECTED, ContractTerm.TEXT),
    /** With the instrument that permits the transfer (Art. 44 to 49 GDPR), or that there is none. */
    THIRD_COUNTRIES(Need.EXPECTED, ContractTerm.TEXT),
    INSTRUCTIONS(Need.EXPECTED, ContractTerm.TEXT),
    /** Blank for the usual sentence. */
    CONFIDENTIALITY(Need.OPTIONAL, ContractTerm.TEXT),
    SUB_PROCESSOR_CONSENT(Need.EXPECTED, ContractTerm.TEXT),
    DATA_SUBJECT_RIGHTS(Need.EXPECTED, ContractTerm.TEXT),
    ASSISTANCE(Need.EXPECTED, ContractTerm.TEXT),
    /** While the agreement is in force. */
    DELETION_PERIODS(Need.EXPECTED, ContractTerm.TEXT),
    /** In the end; blank for the usual sentence. */
    DELETION(Need.OPTIONAL, ContractTerm.TEXT),
    AUDIT_RIGHTS(Need.EXPECTED, ContractTerm.TEXT);

    private enum Need {
        EXPECTED,
        OPTIONAL
    }

    static final int PARTY = 500;
    static final int TEXT = 2_000;

    private final Need need;
    private final int longest;

    ContractTerm(Need need, int longest) {
        this.need = need;
        this.longest = longest;
    }

    /** Whether the annex has a blank line without it. */
    public boolean isExpected() {
        return need == Need.EXPECTED;
    }

    int longest() {
        return longest;
    }

    /** The name in the audit trail, in JSON and in texts, such as {@code dataCategories}. */
    public String field() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder field = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            field.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return field.toString();
    }
}
