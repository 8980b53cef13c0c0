package org.tomes.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.tomes.document.DocumentFormat;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Inline;
import org.tomes.office.DocumentFixture;
import org.tomes.office.OfficeFormats;

/** What single pages do so that their ends do not stand out. */
class PagePlanTest {

    @Test
    void lineThatClosesASectionIsOnThePageOfItsFigure() throws IOException {
        Block[] section = {KeptTogetherTest.figure(200), new Paragraph(Style.BODY, Inline.plain("The closing line.")),
            new Heading(1, "", "Heading", "heading"), KeptTogetherTest.table(30)};
        for (int above = 0; above < KeptTogetherTest.LINES_OF_A_PAGE; above++) {
            assertThat(KeptTogetherTest.pages(above, section)).as(above + " lines above")
                    .filteredOn(page -> page.contains("Mark"))
                    .singleElement()
                    .asString()
                    .contains("The closing line.");
        }
    }

    /** The other pages have their usual space: the document as a whole would not be set so tightly. */
    @Test
    void shortTableStaysWholeWhereLessSpaceOnItsPageSuffices() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int section = 0; section < 10; section++) {
            blocks.add(new Heading(2, "", "Heading", "heading" + section));
            blocks.addAll(KeptTogetherTest.above(2));
        }
        blocks.add(KeptTogetherTest.table(9, "\nwith a second line"));
        blocks.addAll(KeptTogetherTest.above(10 * KeptTogetherTest.LINES_OF_A_PAGE));

        assertThat(KeptTogetherTest.pages(0, blocks.toArray(Block[]::new))).filteredOn(page -> page.contains("row "))
                .hasSize(1);
    }

    @Test
    void lineThatClosesASectionIsKeptWithItsFigureInWord() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeFormats.all()
                .get(DocumentFormat.DOCX)
                .write(DocumentFixture.of(KeptTogetherTest.figure(200),
                        new Paragraph(Style.BODY, Inline.plain("The closing line."))), out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs()).filteredOn(
                    paragraph -> paragraph.getRuns().stream().anyMatch(run -> !run.getEmbeddedPictures().isEmpty()))
                    .isNotEmpty()
                    .allMatch(paragraph -> paragraph.getCTP().getPPr() != null && KeptTogetherTest.isKept(paragraph));
        }
    }
}
