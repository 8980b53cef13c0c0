package org.tomes.finding;

/**
 * What another tool says about a finding, in its own words.
 *
 * @param check as that tool names it
 * @param title in a few words
 * @param detail what it saw, or empty
 * @param remediation what it recommends, or empty
 * @param link to details, or empty
 */
public record ExternalReport(Source source, String check, String title, String detail, String remediation,
        String link) {

    boolean isOf(ExternalReport other) {
        return source == other.source && check.equalsIgnoreCase(other.check);
    }
}
