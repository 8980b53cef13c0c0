package org.tomes.document.content;

import java.time.Instant;
import java.util.List;
import org.tomes.text.Language;

/**
 * Data about a document that its properties, first page, headers and footers show.
 *
 * @param approver person who released or must release the document, as shown
 * @param version version as shown, such as {@code 1.0} or {@code 1.1 (draft)}
 * @param date date of the document, in the format of its language
 * @param classification classification such as "internal", which the header shows
 * @param createdAt creation time in the properties of the file; it is part of the input, so that equal input results in
 * equal bytes
 * @param stamp binding status of the document, and its release
 * @param landscape whether its pages are in landscape format, for wide tables
 */
public record DocumentInfo(Language language, String title, String subtitle, String company, String author,
        String approver, String subject, List<String> keywords, String version, String date, String classification,
        Instant createdAt, Stamp stamp, boolean landscape) {

    public DocumentInfo {
        keywords = List.copyOf(keywords);
    }

    /** Creates the data of a document that has no binding status. */
    public DocumentInfo(Language language, String title, String subtitle, String company, String author,
            String approver, String subject, List<String> keywords, String version, String date, String classification,
            Instant createdAt) {
        this(language, title, subtitle, company, author, approver, subject, keywords, version, date, classification,
                createdAt, Stamp.NONE, false);
    }

    /**
     * @param at creation time for the properties of the file
     */
    public DocumentInfo stamped(Stamp newStamp, Instant at) {
        return new DocumentInfo(language, title, subtitle, company, author, approver, subject, keywords, version, date,
                classification, at, newStamp, landscape);
    }

    /** Returns the same data for landscape format. */
    public DocumentInfo across() {
        return new DocumentInfo(language, title, subtitle, company, author, approver, subject, keywords, version, date,
                classification, createdAt, stamp, true);
    }
}
