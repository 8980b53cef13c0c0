package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableLayoutTest {

    private static final List<Column<String>> COLUMNS = List.of(Column.text("code", "x", 90, row -> row),
            Column.text("title", "x", 240, row -> row),
            Column.<String>text("notes", "x", 100, row -> row).hiddenAtFirst());

    @Test
    void layoutSurvivesFormattingAndParsing() {
        TableLayout layout = new TableLayout(
                List.of(new TableLayout.VisibleColumn("notes", 120), new TableLayout.VisibleColumn("code", 80)));
        assertThat(TableLayout.parse(layout.format(), COLUMNS)).isEqualTo(layout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "gone:100", "code:x", "code:9999999"})
    void unparsableTextGivesTheInitialLayout(String text) {
        assertThat(TableLayout.parse(text, COLUMNS).format()).isEqualTo("code:90,title:240");
    }

    @Test
    void columnNamedTwiceIsShownOnce() {
        assertThat(TableLayout.parse("code:100,code:200", COLUMNS).format()).isEqualTo("code:100");
    }
}
