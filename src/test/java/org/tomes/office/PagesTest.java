package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
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
        Map<DocumentFormat, DocumentWriter> writers = OfficeFormats.all();
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
    void bulletIsOnThePageOfItsItem() throws IOException {
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
    void headingIsOnThePageOfItsParagraph() throws IOException {
        for (int count = 20; count < MOST_LINES; count++) {
            List<Block> blocks = lines(count);
            blocks.add(new Heading(1, "1", "Kopfzeile", "kopf"));
            blocks.add(new Paragraph(Style.BODY, Inline.plain(THREE_LINES)));

            assertThat(pages(blocks)).as(count + " lines before it")
                    .filteredOn(page -> page.contains("Kopfzeile"))
                    .allMatch(page -> page.contains("Anfang"));
        }
    }

    /** At every position on the page: what would be alone on the last page moves up as soon as it can. */
    @Test
    void lastPageHasMoreThanAFewLines() throws IOException {
        int before = 0;
        int grown = 0;
        for (int count = 40; count < 2 * MOST_LINES; count++) {
            List<String> pages = pages(lines(count));
            if (pages.size() > before && before > 0) {
                assertThat(pages.getLast().split("Zeile", -1)).as(count + " lines").hasSizeGreaterThan(5);
                grown++;
            }
            before = pages.size();
        }
        assertThat(grown).isPositive();
    }

    @Test
    void averageLineHasSeventyFiveToEightyFiveCharacters() throws IOException {
        String german = "Die Richtlinie gilt für alle Personen, die Ressourcen planen, einrichten, betreiben oder prüfen. ";
        Block cover = new Cover(List.of(), Optional.empty(), false);
        Block text = new Paragraph(Style.BODY, Inline.plain(german.repeat(20)));
        List<String> lines = pages(List.of(cover, new Contents("Inhalt", 1), text)).getLast()
                .lines()
                .filter(line -> german.repeat(20).contains(line.strip()))
                .map(String::strip)
                .toList();

        double average = lines.subList(0, lines.size() - 1).stream().mapToInt(String::length).average().orElseThrow();
        assertThat(average).isBetween(75.0, 85.0);
        assertThat(lines).hasSizeGreaterThan(20).allMatch(line -> line.length() <= 93);
    }
}
