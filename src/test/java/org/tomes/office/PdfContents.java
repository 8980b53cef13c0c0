package org.tomes.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** Finds forbidden content in a PDF. */
final class PdfContents {

    private PdfContents() {
    }

    /**
     * Returns content that violates the standards, is active, or links to anything but http and https, or to that host.
     */
    static List<String> violations(byte[] file, String host) throws IOException {
        List<String> found = new ArrayList<>(VeraPdf.violations(file));
        try (PdfReader reader = new PdfReader(file)) {
            for (int i = 0; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary dictionary) {
                    acting(dictionary, host, found);
                }
            }
        }
        return found;
    }

    private static void acting(PdfDictionary dictionary, String host, List<String> found) {
        for (PdfName name : dictionary.getKeys()) {
            PdfObject value = dictionary.get(name);
            if (name.equals(PdfName.URI) && value instanceof PdfString target
                    && (!target.toUnicodeString().matches("https?://.*") || target.toUnicodeString().contains(host))) {
                found.add("leads to " + target.toUnicodeString());
            }
            if (List.of(PdfName.JS, PdfName.LAUNCH, PdfName.OPENACTION, PdfName.AA).contains(name) || name
                    .equals(PdfName.S)
                    && List.of(PdfName.LAUNCH, PdfName.JAVASCRIPT, PdfName.GOTOR, PdfName.SUBMITFORM).contains(value)) {
                found.add("acts by " + name + " " + value);
            }
            if (value instanceof PdfDictionary inner) {
                acting(inner, host, found);
            }
        }
    }
}
