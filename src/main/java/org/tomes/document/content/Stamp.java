package org.tomes.document.content;

/**
 * How binding a document is, and which of a register's releases the file holds.
 *
 * @param mark such as "DRAFT", shown on the cover and above each page; empty on a document in force
 * @param identifier written into the file's metadata, so that an altered file still says what it claims to be; empty
 * where the file is no release
 */
public record Stamp(String mark, String identifier) {

    public static final Stamp NONE = new Stamp("", "");
}
