package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tomes.document.DocumentFormat;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.office.design.EmbeddedFont;
import org.tomes.office.pdf.PdfDocumentWriter;

/**
 * Random documents conform to the standards and contain their text; a failure reports its seed and a minimal set of
 * blocks.
 */
class OfficePropertyTest {

    private static final long SEED = 20261124;
    private static final int DOCUMENTS = 8;
    private static final int PRINTED = 2_000;
    private static final Font LIBERATION = EmbeddedFont.SANS.javaFont();

    @Test
    void pdfOfRandomContentConformsToBothStandards() {
        check(DOCUMENTS, content -> String.join("\n", VeraPdf.violations(write(DocumentFormat.PDF, content))));
    }

    @Test
    void pdfOfRandomContentContainsItsText() {
        check(DOCUMENTS, content -> {
            String actual = Readers.pdf(write(DocumentFormat.PDF, content));
            String expected = withSubstitutes(PlainText.ofPdf(content, new PdfDocumentWriter().pageNumbers(content)));
            // If a page break falls within a row, all its cells continue on the next page: the drawing order then
            // differs from the reading order.
            boolean inOrder = content.blocks().stream().noneMatch(Table.class::isInstance);
            return inOrder ? difference(actual, expected) : difference(sorted(actual), sorted(expected));
        });
    }

    @Test
    void docxOfRandomContentConformsToTheSchemas() {
        check(DOCUMENTS, content -> String.join("\n", OpenXml.violations(write(DocumentFormat.DOCX, content))));
    }

    @Test
    void docxOfRandomContentContainsItsText() {
        check(DOCUMENTS, content -> difference(Readers.docx(write(DocumentFormat.DOCX, content)),
                PlainText.ofDocx(content, new PdfDocumentWriter().pageNumbersInWord(content), false)));
    }

    private interface Property {
        /** Returns the violation; empty if there is none. */
        String violation(DocumentContent content) throws IOException;
    }

    private static void check(int documents, Property property) {
        for (long seed = SEED; seed < SEED + documents; seed++) {
            DocumentContent content = RandomDocument.of(seed);
            String violation = violation(property, content);
            if (!violation.isEmpty()) {
                DocumentContent small = shrunken(property, content);
                throw new AssertionError("seed " + seed + ": " + violation(property, small) + "\nin "
                        + shortened(small.blocks().toString()));
            }
        }
    }

    /** Removes blocks as long as the property is still violated. */
    private static DocumentContent shrunken(Property property, DocumentContent content) {
        DocumentContent smallest = content;
        for (int i = content.blocks().size() - 1; i >= 0; i--) {
            List<Block> fewer = new ArrayList<>(smallest.blocks());
            fewer.remove(i);
            DocumentInfo info = content.info();
            try {
                DocumentContent smaller = new DocumentContent(info, fewer);
                smallest = violation(property, smaller).isEmpty() ? smallest : smaller;
            } catch (IllegalArgumentException notADocument) {
                continue;
            }
        }
        return smallest;
    }

    private static String violation(Property property, DocumentContent content) {
        try {
            return property.violation(content);
        } catch (IOException | RuntimeException e) {
            return e.toString();
        }
    }

    private static String difference(String actual, String expected) {
        int same = 0;
        while (same < Math.min(actual.length(), expected.length()) && actual.charAt(same) == expected.charAt(same)) {
            same++;
        }
        return actual.equals(expected) ? ""
                : "differs at " + same + ": expected "
                        + expected.substring(Math.max(0, same - 20), Math.min(expected.length(), same + 40))
                        + " but was " + actual.substring(Math.max(0, same - 20), Math.min(actual.length(), same + 40));
    }

    private static String shortened(String text) {
        return text.length() <= PRINTED ? text : text.substring(0, PRINTED) + "…";
    }

    private static String sorted(String text) {
        return text.codePoints().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String withSubstitutes(String text) {
        return text.replace('\u2011', '-')
                .codePoints()
                .mapToObj(c -> LIBERATION.canDisplay(c) ? Character.toString(c) : "□")
                .collect(Collectors.joining());
    }

    private static byte[] write(DocumentFormat format, DocumentContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeFormats.all().get(format).write(content, out);
        assertThat(out.size()).isPositive();
        return out.toByteArray();
    }
}
