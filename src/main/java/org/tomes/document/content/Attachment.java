package org.tomes.document.content;

import java.util.regex.Pattern;

/**
 * A machine-readable file with the data from which the document was created. It is embedded in the document if the
 * format supports this.
 *
 * @param file name of the file without a folder: letters, digits, {@code .}, {@code -} and {@code _}
 * @param mediaType media type, such as {@code application/json}
 * @param description description of the content in the language of the document; never blank
 * @param text content of the file, which is written as UTF-8
 */
public record Attachment(String file, String mediaType, String description, AttachmentText text) {

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
