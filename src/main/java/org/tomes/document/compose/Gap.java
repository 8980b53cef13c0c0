package org.tomes.document.compose;

/**
 * Something that the document should say and could not find out, in the document's language.
 *
 * @param subject what was not assessed
 * @param reason why not
 * @param section number of the section that it is missing in
 */
public record Gap(String subject, String reason, String section) {
}
