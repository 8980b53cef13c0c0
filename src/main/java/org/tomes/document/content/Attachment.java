package org.tomes.document.content;

import java.util.regex.Pattern;

/**
 * A machine-readable file that is embedded in a document if the format supports it: the data from which the document
 * was created.
 *
 * @param file its name without a folder: letters, digits, {@code .}, {@code -} and {@code _}
 * @param mediaType such as {@code application/json}
 * @param description its content, described in the document's language; never blank
 * @param text its content; written as UTF-8
 */
public record Attachment(String file, String mediaType, String description, String text) {

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Attachment {
        if (!FILE.matcher(file).matches()) {
            throw new IllegalArgumentException("not the name of a file: " + file);
        }
        if (description.isBlank()) {
            throw new IllegalArgumentException("an attachment must say what it holds: " + file);
        }
    }
}
