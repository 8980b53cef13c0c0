package org.tomes.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.document.DocumentFormat;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Inline;
import org.tomes.office.DocumentFixture;
import org.tomes.office.OfficeFormats;

/** The metadata on the first page. */
class CoverWriterTest {

    /** An id is random, and its length on paper differs; the number of pages must not. */
    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"})
    void identifierOfAFileIsOnOneLine(String id) throws IOException {
        String identifier = "tomes-release:tom-annex/1.0/de.pdf/" + id;
        Cover cover = new Cover(
                List.of(new Fact("Stand des Registers", "Eintrag 564"), new Fact("ID dieser Datei", identifier)),
                Optional.empty(), true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        OfficeFormats.all().get(DocumentFormat.PDF).write(DocumentFixture.of(cover), out);

        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document).lines()).anyMatch(line -> line.contains(identifier));
        }
    }

    @Test
    void titleAndFactsAreAtTheSamePlaceInEveryDocument() throws IOException {
        Map<String, Float> one = lines("Matrix", "Kurz", 4);
        Map<String, Float> other = lines("Nachweisbericht zur Cloud-Sicherheit",
                "Ein Untertitel, der so lang ist, dass er auf der Titelseite zwei Zeilen einnimmt", 11);

        assertThat(other.get("Nachweisbericht zur")).isEqualTo(one.get("Matrix"));
        assertThat(other).as("no word is broken at its hyphen").containsKey("Cloud-Sicherheit");
        assertThat(other.get("Fact0 value")).isEqualTo(one.get("Fact0 value"));
    }

    private static DocumentInfo titled(DocumentInfo info, String title, String subtitle) {
        return new DocumentInfo(info.language(), title, subtitle, info.company(), info.author(), info.approver(),
                info.subject(), info.keywords(), info.version(), info.date(), info.classification(), info.createdAt());
    }

    /** Returns the distance of each line of the cover from the page's top edge. */
    private static Map<String, Float> lines(String title, String subtitle, int facts) throws IOException {
        DocumentContent any = DocumentFixture.of(
                new Cover(IntStream.range(0, facts).mapToObj(i -> new Fact("Fact" + i, "value")).toList()),
                new Paragraph(Style.BODY, Inline.plain("Text")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeFormats.all()
                .get(DocumentFormat.PDF)
                .write(new DocumentContent(titled(any.info(), title, subtitle), any.blocks()), out);
        Map<String, Float> lines = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    lines.put(text.strip(), positions.getFirst().getYDirAdj());
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);
        }
        return lines;
    }
}
