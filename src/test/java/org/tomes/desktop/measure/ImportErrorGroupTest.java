package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class ImportErrorGroupTest {

    private static CellError error(int row, int column, String key) {
        return new CellError("", row, column, "Field", Message.of(key, "value " + row));
    }

    @Test
    void equalErrorsOfAColumnAreOneEntryThatNamesTheCellsAndTheRemedy() {
        List<CellError> errors = Stream
                .concat(Stream.of(error(2, 5, "measure.missing.code")),
                        IntStream.range(2, 50).mapToObj(row -> error(row, 0, "version.notANumber")))
                .toList();
        List<ImportErrorGroup> groups = ImportErrorGroup.of(errors);
        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().sentence(Texts.in(Language.EN))).startsWith("F2: ").doesNotContain("same error");
        assertThat(groups.getLast().sentence(Texts.in(Language.EN))).startsWith("A2: ")
                .contains("47 more cells have the same error: A3, A4,", "A14, …", "do not import");
    }
}
