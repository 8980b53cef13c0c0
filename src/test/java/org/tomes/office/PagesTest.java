package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.text.Language;

/** Page breaks in a PDF. */
class PagesTest {

    private static final int MOST_LINES = 45;
    /** Three lines, which may not be split. */
    private static final String THREE_LINES = "Anfang " + "und noch ein Wort ".repeat(12);

    private static List<String> pages(List<Block> blocks) throws IOException {
        Map<DocumentFormat, DocumentWriter> writers = OfficeWriters.all();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writers.get(DocumentFormat.PDF).write(new DocumentContent(DocumentFixture.info(Language.DE), blocks), out);
        List<String> pages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page));
            }
        }
        return pages;
    }

    private static List<Block> lines(int count) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(new Paragraph(Style.BODY, Inline.plain("Zeile " + i)));
        }
        return blocks;
    }

    /** At every position on the page. */
    @Test
    void aMarkIsOnThePageOfItsItem() throws IOException {
        for (int count = 20; count < MOST_LINES; count++) {
            List<Block> blocks = lines(count);
            blocks.add(new ItemList(false, List.of(new Item(Inline.plain(THREE_LINES), List.of()))));

            assertThat(pages(blocks)).as(count + " lines before it")
                    .filteredOn(page -> page.contains("•"))
                    .hasSize(1)
                    .allMatch(page -> page.contains("Anfang"));
        }
    }

    @Test
    void aHeadingIsOnThePageOfItsParagraph() throws IOException {
        for (int count = 20; count < MOST_LINES; count++) {
            List<Block> blocks = lines(count);
            blocks.add(new Heading(1, "1", "Kopfzeile", "kopf"));
            blocks.add(new Paragraph(Style.BODY, Inline.plain(THREE_LINES)));

            assertThat(pages(blocks)).as(count + " lines before it")
                    .filteredOn(page -> page.contains("Kopfzeile"))
                    .allMatch(page -> page.contains("Anfang"));
        }
    }
}
