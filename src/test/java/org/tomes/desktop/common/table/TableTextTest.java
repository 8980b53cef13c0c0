package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class TableTextTest {

    private static final List<Column<String>> COLUMNS = List.of(
            Column.text("code", "measure.field.code", 90, row -> row),
            Column.text("title", "measure.field.title", 90, row -> "7"));

    @Test
    void csvIsSeparatedAsASpreadsheetOfTheLanguageExpects() {
        assertThat(TableText.csv(Texts.in(Language.DE), COLUMNS, List.of("a")))
                .isEqualTo("\uFEFFKürzel;Titel\r\na;7\r\n");
        assertThat(TableText.csv(Texts.in(Language.EN), COLUMNS, List.of("a")))
                .isEqualTo("\uFEFFCode,Title\r\na,7\r\n");
    }

    @Test
    void quotesInACellAreDoubled() {
        assertThat(TableText.csv(Texts.in(Language.EN), COLUMNS, List.of("say \"no\""))).contains("\"say \"\"no\"\"\"");
    }

    @Test
    void formulaCellIsEscaped() {
        assertThat(TableText.csv(Texts.in(Language.EN), COLUMNS, List.of("=HYPERLINK(1)")))
                .contains("\n'=HYPERLINK(1),");
        assertThat(TableText.csv(Texts.in(Language.EN), COLUMNS, List.of("-5,2"))).contains("\n\"-5,2\",");
    }

    @Test
    void severalRowsAreCopiedWithHeading() {
        assertThat(TableText.tabbed(Texts.in(Language.EN), COLUMNS, List.of("a\nb"))).isEqualTo("a b\t7");
        assertThat(TableText.tabbed(Texts.in(Language.EN), COLUMNS, List.of("a", "b")))
                .isEqualTo("Code\tTitle\na\t7\nb\t7");
    }
}
