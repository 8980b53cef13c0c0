package org.tomes.office.pdf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.tomes.document.content.DocumentInfo;
import org.tomes.office.design.TextCleaner;

/** The information dictionary of the file; {@link Xmp} contains the same data. */
final class InformationDictionary {

    static final String PROGRAM = "Tomes";

    /** ISO 32000-1, 7.9.4. */
    private static final DateTimeFormatter DATE = DateTimeFormatter
            .ofPattern("'D:'yyyyMMddHHmmss'+00''00'''", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private InformationDictionary() {
    }

    static void fill(PdfDictionary dictionary, DocumentInfo info, TextCleaner clean) {
        text(dictionary, PdfName.TITLE, clean.of(info.title()));
        text(dictionary, PdfName.AUTHOR, clean.of(info.author()));
        text(dictionary, PdfName.SUBJECT, clean.of(info.subject()));
        text(dictionary, PdfName.KEYWORDS, clean.of(String.join(", ", info.keywords())));
        text(dictionary, PdfName.CREATOR, PROGRAM);
        text(dictionary, PdfName.PRODUCER, PROGRAM);
        dictionary.put(PdfName.CREATIONDATE, date(info.createdAt()));
        dictionary.put(PdfName.MODDATE, date(info.createdAt()));
    }

    private static void text(PdfDictionary dictionary, PdfName name, String value) {
        dictionary.put(name, new PdfString(value, PdfObject.TEXT_UNICODE));
    }

    static PdfString date(Instant instant) {
        return new PdfString(DATE.format(instant));
    }
}
