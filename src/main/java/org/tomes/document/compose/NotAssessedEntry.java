package org.tomes.document.compose;

/**
 * Missing information of a document, in its language.
 *
 * @param subject subject that was not assessed
 * @param reason reason
 * @param section number of the section that lacks it
 */
public record NotAssessedEntry(String subject, String reason, String section) {
}
