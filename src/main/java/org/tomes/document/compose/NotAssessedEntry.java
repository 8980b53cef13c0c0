package org.tomes.document.compose;

/**
 * Information that a document lacks, in the language of the document.
 *
 * @param subject subject that was not assessed
 * @param reason reason
 * @param section number of the section that lacks the information
 */
public record NotAssessedEntry(String subject, String reason, String section) {
}
