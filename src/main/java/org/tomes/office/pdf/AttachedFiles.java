package org.tomes.office.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;
import org.tomes.document.content.Attachment;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.TextCleaner;

/**
 * The files embedded in the document: listed by readers, and associated with the document as its source (ISO 19005-3,
 * 6.8).
 */
final class AttachedFiles {

    private static final PdfName ASSOCIATED = new PdfName("AF");
    private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");
    private static final PdfName SOURCE = new PdfName("Source");
    private static final int BEST_COMPRESSION = 9;

    private AttachedFiles() {
    }

    static void write(PdfWriter writer, DocumentContent content, TextCleaner clean) throws IOException {
        PdfArray associated = new PdfArray();
        for (Attachment attachment : content.attachments()) {
            PdfFileSpecification file = file(writer, attachment, content.info().createdAt());
            file.put(RELATIONSHIP, SOURCE);
            file.addDescription(clean.of(attachment.description()), true);
            writer.addFileAttachment(attachment.file(), file);
            associated.add(file.getReference());
        }
        if (!associated.isEmpty()) {
            writer.getExtraCatalog().put(ASSOCIATED, associated);
        }
    }

    private static PdfFileSpecification file(PdfWriter writer, Attachment attachment, Instant modifiedAt)
            throws IOException {
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.MODDATE, InformationDictionary.date(modifiedAt));
        try (InputStream text = attachment.text().utf8()) {
            return PdfFileSpecification.fileEmbedded(writer, null, attachment.file(), text.readAllBytes(),
                    attachment.mediaType(), parameters, BEST_COMPRESSION);
        }
    }
}
