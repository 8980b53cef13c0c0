package org.tomes.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A document that Tomes composes, in the order in which they are offered. */
public enum DocumentKind {
    CLOUD_SECURITY_POLICY,
    CLOUD_SECURITY_EVIDENCE,
    TOM_ANNEX,
    STATEMENT_OF_APPLICABILITY,
    SECURE_SCORE_REPORT,
    CHANGE_REPORT,
    RESPONSIBILITIES,
    NETWORK_DOCUMENTATION,
    MANAGEMENT_REVIEW,
    EVIDENCE_INDEX;

    /** Its name on the command line and at the start of its files: {@code cloud-security-policy}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentKind> ofKey(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equalsIgnoreCase(key.strip())).findFirst();
    }
}
