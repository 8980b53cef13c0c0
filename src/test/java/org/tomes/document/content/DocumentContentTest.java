package org.tomes.document.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.text.Language;

class DocumentContentTest {

    private static final DocumentInfo INFO = new DocumentInfo(Language.EN, "Title", "", "Company", "Author", "Approver",
            "", List.of(), "1.0", "1 May 2026", "internal", Instant.EPOCH);

    @Test
    void headingCannotSkipALevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content(new Heading(1, "1", "First", "a"), new Heading(3, "1.1.1", "Third", "b")));
    }

    @Test
    void anchorCannotBeGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content(new Heading(1, "1", "First", "a"), new Heading(1, "2", "Second", "a")));
    }

    @Test
    void anchorCannotHoldMarkup() {
        assertThatIllegalArgumentException().isThrownBy(() -> content(new Heading(1, "1", "First", "a\"b")));
    }

    @Test
    void referenceMustLeadToAHeadingEvenDeepInAList() {
        Item deep = new Item(List.of(new Inline.Reference("there", "nowhere")), List.of());
        Item top = new Item(Inline.plain("top"), List.of(new ItemList(false, List.of(deep))));

        assertThatIllegalArgumentException().isThrownBy(() -> content(new ItemList(true, List.of(top))));
    }

    @Test
    void coverMustComeFirst() {
        assertThatIllegalArgumentException().isThrownBy(() -> content(new PageBreak(), new Cover(List.of())));
    }

    @Test
    void rowMustFillWhatSpansLeaveFree() {
        Row spanning = new Row(List.of(new Cell(Inline.plain("tall"), 1, 2), Cell.of("right")));

        assertThat(table(spanning, Row.of("beside")).rows()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> table(spanning, Row.of("one", "too many")));
        assertThatIllegalArgumentException().isThrownBy(() -> table(spanning, new Row(List.of())));
    }

    @Test
    void cellCannotReachBelowTheTable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(new Row(List.of(new Cell(Inline.plain("tall"), 1, 2), Cell.of("right")))));
    }

    @Test
    void wideCellCannotOverlapATallOne() {
        Row first = new Row(List.of(Cell.of("left"), new Cell(Inline.plain("tall"), 1, 2)));
        Row second = new Row(List.of(new Cell(Inline.plain("wide"), 2, 1)));

        assertThatIllegalArgumentException().isThrownBy(() -> table(first, second));
    }

    private static Table table(Row... rows) {
        List<Column> columns = List.of(new Column("A", 1, Align.START), new Column("B", 1, Align.START));
        return new Table("Caption", "Description", columns, false, List.of(rows));
    }

    private static DocumentContent content(Block... blocks) {
        return new DocumentContent(INFO, List.of(blocks));
    }
}
