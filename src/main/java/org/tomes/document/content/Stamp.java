package org.tomes.document.content;

/**
 * The binding status of a document, and the release that the file contains.
 *
 * @param mark mark such as "DRAFT", shown on the cover and at the top of each page; empty for a document in force
 * @param identifier identifier in the metadata of the file, by which the release of an altered file can be recognised
 * as well; empty if the file is not a release
 */
public record Stamp(String mark, String identifier) {

    public static final Stamp NONE = new Stamp("", "");
}
