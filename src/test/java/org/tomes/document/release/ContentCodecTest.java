package org.tomes.document.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Attachment;
import org.tomes.document.content.AttachmentText;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Logo;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Picture;
import org.tomes.problem.Refused;
import org.tomes.text.Language;

class ContentCodecTest {

    private static final DocumentInfo INFO = new DocumentInfo(Language.DE, "Titel", "", "Brenner \uD83D\uDD11", "Jana",
            "Karl", "", List.of("a", "b"), "1.0", "1. Mai 2026", "Intern",
            Instant.parse("2026-05-01T10:00:00.123456Z"));

    @Test
    void everyContentSurvivesEncodingAndDecoding() {
        DocumentContent content = everything(
                Optional.of(new Logo("Logo: Brenner", new Picture(3, 2, new byte[]{1, -2, 3}))));

        assertThat(ContentCodec.read(ContentCodec.write(content))).isEqualTo(content);
        assertThat(ContentCodec.write(content)).as("equal content gives equal bytes")
                .isEqualTo(ContentCodec.write(content));
    }

    @Test
    void coverWithoutLogoSurvivesEncodingAndDecoding() {
        DocumentContent content = everything(Optional.empty());

        assertThat(ContentCodec.read(ContentCodec.write(content))).isEqualTo(content);
    }

    @Test
    void damagedContentIsReported() {
        byte[] stored = ContentCodec.write(everything(Optional.empty()));

        assertThatThrownBy(() -> ContentCodec.read(Arrays.copyOf(stored, stored.length / 2)))
                .satisfies(Refused.with("version.contentDamaged"));
        assertThatThrownBy(() -> ContentCodec.read(new byte[0])).satisfies(Refused.with("version.contentDamaged"));
    }

    private static DocumentContent everything(Optional<Logo> logo) {
        Drawing drawing = new Drawing(10, 20.5,
                List.of(new Drawing.Line(List.of(new Drawing.Point(1, 2), new Drawing.Point(3, 4)),
                        new Drawing.Stroke(0xFF0000, 1.5, List.of(2.0, 1.0))),
                        new Drawing.Box(1, 2, 3, 4, 0.5, 0x00FF00, null)));
        return new DocumentContent(INFO,
                List.of(new Cover(List.of(new Fact("Version", "1.0")), logo), new Contents("Inhalt", 2),
                        new PageBreak(), new Heading(1, "1", "Zweck", "purpose"),
                        new Paragraph(Style.WARNING,
                                List.of(new Inline.Text("fett", Inline.Look.STRONG),
                                        new Inline.Link("Seite", URI.create("https://example.org/")),
                                        new Inline.Reference("oben", "purpose"))),
                        new ItemList(true, List.of(new Item(Inline.plain("eins"),
                                List.of(new ItemList(false, List.of(new Item(Inline.plain("zwei"), List.of()))))))),
                        new Table("Tafel", "Werte",
                                List.of(new Column("A", 1, Align.START), new Column("B", 2, Align.END)), true,
                                List.of(new Row(List.of(new Cell(Inline.plain("x"), 2, 1))))),
                        new Figure("Ein Bild", "", drawing)),
                List.of(new Attachment("evidence.json", "application/json", "Nachweise", AttachmentText.of("{}"))));
    }
}
