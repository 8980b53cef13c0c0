package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.document.text.TextParser;

/** Tables in the markup, as the grid changes them. */
class MarkupTableTest {

    private static final String TEXT = """
            Before.

            |= Limits
            | Service | Limit |
            |---|--:|
            | AI \\| ML | 100 |
            | Web | `a\\\\` |

            After.""";

    private static MarkupTable table() {
        return MarkupTable.at(TEXT, TEXT.indexOf("Web")).orElseThrow();
    }

    @Test
    void tableIsFoundFromEachOfItsLinesOnly() {
        int start = TEXT.indexOf("|=");
        int end = TEXT.indexOf("\n\nAfter");
        for (int place = 0; place <= TEXT.length(); place++) {
            assertThat(MarkupTable.at(TEXT, place)).as("%d", place)
                    .isEqualTo(place < start || place > end ? Optional.empty() : Optional.of(table()));
        }
        assertThat(table().first()).isEqualTo(start);
        assertThat(table().end()).isEqualTo(end);
    }

    @Test
    void writtenTableIsReadTheSame() {
        assertThat(table().rows()).contains(List.of("AI | ML", "100"));
        String markup = table().markup();
        assertThat(TextParser.parse(markup).draft())
                .isEqualTo(TextParser.parse(TEXT.substring(table().first(), table().end())).draft());
        assertThat(MarkupTable.at(markup, 0).orElseThrow().rows()).isEqualTo(table().rows());
        assertThat(table().withCell(1, 0, "two\nlines | bar").markup()).contains("| two lines \\| bar | 100 |");
    }

    @Test
    void rowsAndColumnsAreAddedAndRemoved() {
        assertThat(table().withRowBelow(0).rows().get(1)).containsExactly("", "");
        assertThat(table().withoutRow(1).rows()).hasSize(2);
        assertThat(table().canRemoveRow(0)).isFalse();
        assertThat(table().withoutRow(1).canRemoveRow(1)).isFalse();
        assertThat(table().withColumnAfter(0, "Owner").markup())
                .contains("| Service | Owner | Limit |\n| --- | --- | --: |");
        assertThat(table().withoutColumn(0).markup()).startsWith("|= Limits\n| Limit |\n| --: |\n| 100 |");
    }

    @Test
    void newTableParsesWithoutProblems() {
        MarkupTable table = MarkupTable.empty(3, 4, "", "Column");
        assertThat(TextParser.parse(table.markup()).faults()).isEmpty();
        assertThat(MarkupTable.at(table.markup(), 0).orElseThrow().rows()).hasSize(3).allMatch(row -> row.size() == 4);
    }
}
