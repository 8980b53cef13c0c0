package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.document.DocumentFormat;
import org.tomes.document.content.Attachment;
import org.tomes.document.content.AttachmentText;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Logo;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Picture;
import org.tomes.document.content.Stamp;
import org.tomes.text.Language;

class PdfConformanceTest {

    @ParameterizedTest
    @EnumSource
    void everyBlockConformsToBothStandards(Language language) throws IOException {
        assertThat(VeraPdf.violations(pdf(DocumentFixture.everything(language)))).isEmpty();
    }

    @Test
    void emptyDocumentConformsToBothStandards() throws IOException {
        assertThat(VeraPdf.violations(pdf(DocumentFixture.of()))).isEmpty();
    }

    @Test
    void longTableWithOversizedCellsConformsToBothStandards() throws IOException {
        List<Row> rows = new ArrayList<>(DocumentFixture.rules(1_000).rows());
        Cell tall = new Cell(Inline.plain("Maßnahme ".repeat(550)), 2, 1);
        Cell wide = new Cell(Inline.plain("x".repeat(5_000)), 5, 2);
        rows.add(500, new Row(List.of(tall, wide)));
        rows.add(501, Row.of("darunter", "daneben"));
        Table rules = DocumentFixture.rules(0);

        byte[] pdf = pdf(
                DocumentFixture.of(new Table(rules.caption(), rules.description(), rules.columns(), true, rows)));

        assertThat(VeraPdf.violations(pdf)).isEmpty();
        assertThat(Readers.pdf(pdf)).contains("Maßnahme".repeat(20)).contains("allow-frontend-to-backend-https-999");
    }

    @Test
    void documentWithAttachmentConformsAndContainsTheFile() throws IOException {
        String json = "{\"Maßnahme\":\"TOM-001\",\"text\":\"" + "grün ".repeat(10_000) + "\"}";
        DocumentContent content = DocumentFixture.everything(Language.DE)
                .with(new Attachment("evidence.json", "application/json", "Nachweise für Prüfer",
                        AttachmentText.of(json)));

        byte[] pdf = pdf(content);

        assertThat(VeraPdf.violations(pdf)).isEmpty();
        assertThat(VeraPdf.violationsOfPart2(pdf)).as("part 2 of PDF/A takes no such file").isNotEmpty();
        assertThat(Readers.attached(pdf)).isEqualTo(Map.of("evidence.json", json));
        assertThat(pdf(content)).as("equal content gives equal bytes").isEqualTo(pdf);
    }

    @Test
    void releaseIsIdentifiedInMetadataAndDraftOnItsPages() throws IOException {
        DocumentContent content = DocumentFixture.everything(Language.DE);
        Instant at = Instant.parse("2026-11-24T10:00:00Z");
        String identifier = "tomes-release:cloud-security-policy/1.0/de.pdf/00000000-0000-0000-0000-000000000001";

        byte[] released = pdf(
                new DocumentContent(content.info().stamped(new Stamp("", identifier), at), content.blocks()));
        byte[] draft = pdf(new DocumentContent(content.info().stamped(new Stamp("ENTWURF", ""), at), content.blocks()));

        assertThat(VeraPdf.violations(released)).isEmpty();
        assertThat(VeraPdf.violations(draft)).isEmpty();
        assertThat(new String(released, StandardCharsets.ISO_8859_1)).as("to be found without reading PDF")
                .contains(identifier);
        assertThat(Readers.pdf(draft)).contains("ENTWURF");
    }

    @Test
    void logoIsAFigureWithAlternativeText() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        Logo logo = new Logo("Logo: Brenner", new Picture(600, 200, png.toByteArray()));
        DocumentContent content = DocumentFixture.of(new Cover(List.of(), Optional.of(logo)));

        assertThat(VeraPdf.violations(pdf(content))).isEmpty();
        assertThat(pdf(content)).isEqualTo(pdf(content)).isNotEqualTo(pdf(DocumentFixture.of(new Cover(List.of()))));
    }

    @Test
    void violationOfTheStandardIsDetected() throws IOException {
        byte[] pdf = pdf(DocumentFixture.everything(Language.DE));
        String broken = new String(pdf, StandardCharsets.ISO_8859_1).replace("pdfuaid:part>1", "pdfuaid:part>7");

        assertThat(VeraPdf.violations(broken.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    private static byte[] pdf(DocumentContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeFormats.all().get(DocumentFormat.PDF).write(content, out);
        return out.toByteArray();
    }
}
