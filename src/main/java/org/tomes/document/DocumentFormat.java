package org.tomes.document;

import java.util.Locale;

/** A file format in which documents are exported. */
public enum DocumentFormat {
    DOCX,
    PDF,
    XLSX;

    /** Returns the file name extension without a dot, which is also the name of the format on the command line. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
