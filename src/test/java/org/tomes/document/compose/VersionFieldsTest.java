package org.tomes.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Inline;
import org.tomes.text.Language;

class VersionFieldsTest {

    private static final Function<VersionField, Optional<String>> VALUES = slot -> slot == VersionField.VERSION
            ? Optional.of("1.0")
            : Optional.empty();
    private static final List<Row> HISTORY = List.of(Row.of("1.0", "first"));

    private static Table table(Row... rows) {
        return new Table("t", "d", List.of(new Column("a", 1, Align.START), new Column("b", 1, Align.START)), false,
                List.of(rows));
    }

    private static DocumentContent document(String elsewhere) {
        DocumentInfo info = new DocumentInfo(Language.EN, "t", "", "c", "a", "", "", List.of(),
                VersionFields.of(VersionField.VERSION, "draft"), "", "", Instant.EPOCH);
        return new DocumentContent(info,
                List.of(new Cover(List.of(new Fact("Version", VersionFields.of(VersionField.VERSION, "draft")),
                        new Fact("Approved", VersionFields.of(VersionField.APPROVED)))),
                        new Heading(1, "1", "Control", DocumentControlSection.NAME),
                        table(Row.of("Version", VersionFields.of(VersionField.VERSION)),
                                Row.of("Author", VersionFields.of(VersionField.AUTHOR, "Anna")),
                                Row.of("Approved", VersionFields.of(VersionField.APPROVED))),
                        table(Row.of(VersionFields.of(VersionField.HISTORY), "")), new Heading(1, "2", "Rest", "rest"),
                        new Paragraph(Style.BODY, Inline.plain(elsewhere)), table(Row.of(elsewhere, "x"))));
    }

    /** On a page without a cover, texts of users follow below headings of the second level. */
    @Test
    void onlyFieldsBeforeTheNextHeadingAreFilledIn() {
        String slot = VersionFields.of(VersionField.VERSION, "draft");
        Paragraph slotted = new Paragraph(Style.BODY, Inline.plain(slot));
        DocumentContent page = new DocumentContent(document("text").info(),
                List.of(new Heading(1, "", "Page", DocumentControlSection.NAME), slotted,
                        new Heading(2, "", "Rest", "rest"), slotted));

        DocumentContent filled = VersionFields.fill(page, VALUES, HISTORY);

        assertThat(filled.blocks().get(1)).isEqualTo(new Paragraph(Style.BODY, Inline.plain("1.0")));
        assertThat(filled.blocks().getLast()).isEqualTo(slotted);
    }

    @Test
    void versionFillsItsFieldsAndEmptyRowsAreRemoved() {
        DocumentContent filled = VersionFields.fill(document("text"), VALUES, HISTORY);

        assertThat(filled.info().version()).isEqualTo("1.0");
        assertThat(filled.blocks().getFirst()).isEqualTo(new Cover(List.of(new Fact("Version", "1.0"))));
        assertThat(filled.blocks().get(2)).isEqualTo(table(Row.of("Version", "1.0"), Row.of("Author", "Anna")));
        assertThat(filled.blocks().get(3)).isEqualTo(table(Row.of("1.0", "first")));
    }

    @Test
    void documentWithoutVersionShowsTheFallbackText() {
        DocumentContent unfilled = VersionFields.unfilled(document("text"));

        assertThat(unfilled.info().version()).isEqualTo("draft");
        assertThat(unfilled.blocks().toString()).contains("draft", "Anna").doesNotContain("VERSION", "HISTORY");
    }

    /** Text entered into the register can neither fake a version in the document nor make it lose a row. */
    @Test
    void userTextIsNotTakenForAVersionField() {
        for (VersionField slot : VersionField.values()) {
            DocumentContent document = document(VersionFields.of(slot) + "\uE0F3");
            assertThat(VersionFields.fill(document, VALUES, HISTORY).blocks().subList(4, 7))
                    .isEqualTo(document.blocks().subList(4, 7));
        }
        assertThat(VersionFields.withoutSlots(VersionFields.of(VersionField.VERSION, "x"))).doesNotContain("\uE0F0",
                "\uE0F1", "\uE0F2");
    }
}
