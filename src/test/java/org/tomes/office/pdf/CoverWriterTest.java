package org.tomes.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.document.DocumentFormat;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.office.DocumentFixture;
import org.tomes.office.OfficeWriters;

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

        OfficeWriters.all().get(DocumentFormat.PDF).write(DocumentFixture.of(cover), out);

        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document).lines()).anyMatch(line -> line.contains(identifier));
        }
    }
}
