package org.tomes.document.content;

import java.time.Instant;
import java.util.List;
import org.tomes.text.Language;

/**
 * Data about a document, shown in its properties, on its first page, and in header and footer.
 *
 * @param approver person who released or has to release it, as shown
 * @param version version as shown, such as {@code 1.0} or {@code 1.1 (draft)}
 * @param date the document's date, in the format of its language
 * @param classification classification such as "internal"; shown in the header
 * @param createdAt creation time in the file's properties; equal input gives equal bytes
 * @param stamp binding status of the document, and its release
 * @param landscape whether its pages are in landscape format, for wide tables
 */
public record DocumentInfo(Language language, String title, String subtitle, String company, String author,
        String approver, String subject, List<String> keywords, String version, String date, String classification,
        Instant createdAt, Stamp stamp, boolean landscape) {

    public DocumentInfo {
        keywords = List.copyOf(keywords);
    }

    /** Creates the data of a document without status. */
    public DocumentInfo(Language language, String title, String subtitle, String company, String author,
            String approver, String subject, List<String> keywords, String version, String date, String classification,
            Instant createdAt) {
        this(language, title, subtitle, company, author, approver, subject, keywords, version, date, classification,
                createdAt, Stamp.NONE, false);
    }

    /** @param at the creation time for the file's properties */
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
