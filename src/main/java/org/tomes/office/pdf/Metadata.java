package org.tomes.office.pdf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.tomes.office.design.CleanText;
import org.tomes.policy.content.DocumentInfo;

/** What the file says of itself in its information dictionary; {@link Xmp} says the same again. */
final class Metadata {

    static final String PROGRAM = "Tomes";

    /** ISO 32000-1, 7.9.4. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+00''00'''").withZone(ZoneOffset.UTC);

    private Metadata() {
    }

    static void fill(PdfDictionary dictionary, DocumentInfo info, CleanText clean) {
        Map<PdfName, String> values = Map.of(PdfName.TITLE, info.title(), PdfName.AUTHOR, info.author(),
                PdfName.SUBJECT, info.subject(), PdfName.KEYWORDS, String.join(", ", info.keywords()),
                PdfName.CREATOR, PROGRAM, PdfName.PRODUCER, PROGRAM);
        values.forEach((name, value) -> dictionary.put(name, new PdfString(clean.of(value), PdfObject.TEXT_UNICODE)));
        dictionary.put(PdfName.CREATIONDATE, date(info.createdAt()));
        dictionary.put(PdfName.MODDATE, date(info.createdAt()));
    }

    private static PdfString date(Instant instant) {
        return new PdfString(DATE.format(instant));
    }
}
