package org.tomes.finding;

/**
 * Texts of another tool about a finding.
 *
 * @param check id of the check in that tool
 * @param title in a few words
 * @param detail observation, or empty
 * @param remediation recommendation, or empty
 * @param link to details, or empty
 */
public record ExternalCheckText(FindingOrigin source, String check, String title, String detail, String remediation,
        String link) {

    boolean isOf(ExternalCheckText other) {
        return source == other.source && check.equalsIgnoreCase(other.check);
    }
}
