package org.tomes.document.content;

import java.time.Instant;
import java.util.List;
import org.tomes.text.Language;

/**
 * What a document says of itself: in its properties, on its first page, in header and footer.
 *
 * @param approver who released or has to release it, as shown
 * @param version as shown, such as {@code 1.0} or {@code 1.1 (draft)}
 * @param date the document's date, already in the form of its language
 * @param classification such as "internal"; shown in the header
 * @param createdAt the moment written into the file's properties; equal input gives equal bytes
 * @param stamp how binding the document is, and which release
 * @param landscape whether its pages lie across, for wide tables
 */
public record DocumentInfo(Language language, String title, String subtitle, String company, String author,
        String approver, String subject, List<String> keywords, String version, String date, String classification,
        Instant createdAt, Stamp stamp, boolean landscape) {

    public DocumentInfo {
        keywords = List.copyOf(keywords);
    }

    /** Of a document that says nothing of its state. */
    public DocumentInfo(Language language, String title, String subtitle, String company, String author,
            String approver, String subject, List<String> keywords, String version, String date, String classification,
            Instant createdAt) {
        this(language, title, subtitle, company, author, approver, subject, keywords, version, date, classification,
                createdAt, Stamp.NONE, false);
    }

    /** @param at the moment that the file's properties then tell */
    public DocumentInfo stamped(Stamp newStamp, Instant at) {
        return new DocumentInfo(language, title, subtitle, company, author, approver, subject, keywords, version, date,
                classification, at, newStamp, landscape);
    }

    /** The same on pages that lie across. */
    public DocumentInfo across() {
        return new DocumentInfo(language, title, subtitle, company, author, approver, subject, keywords, version, date,
                classification, createdAt, stamp, true);
    }
}
