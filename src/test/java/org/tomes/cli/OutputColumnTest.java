package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.cli.OutputColumn.column;
import static org.tomes.cli.OutputColumn.columnOrDash;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class OutputColumnTest {

    private static final Texts GERMAN = Texts.in(Language.DE);

    private static String shown(OutputColumn<Object> column, Object row) {
        return column.cell().of(row, GERMAN);
    }

    private static OutputColumn<Object> same() {
        return column("measure.field.code", row -> row);
    }

    @Test
    void missingValueIsAnEmptyCellOrADash() {
        assertThat(shown(same(), Optional.empty())).isEmpty();
        assertThat(shown(column("measure.field.code", row -> null), "row")).isEmpty();
        assertThat(shown(columnOrDash("measure.field.code", row -> row), Optional.empty())).isEqualTo("–");
    }

    @Test
    void valuesAreShownAsTheirText() {
        assertThat(shown(same(), 7)).isEqualTo("7");
        assertThat(shown(same(), LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-24");
        assertThat(shown(same(), Optional.of(LocalDate.of(2026, 11, 24)))).isEqualTo("2026-11-24");
        assertThat(shown(same(), List.of("A.5.1", 7))).isEqualTo("A.5.1, 7");
    }

    @Test
    void constantsAndSentencesAreShownInTheLanguageOfTheCall() {
        assertThat(shown(column("measure.field.status", "measure", row -> MeasureStatus.IMPLEMENTED), "row"))
                .isEqualTo(GERMAN.name("measure", MeasureStatus.IMPLEMENTED));
        assertThat(shown(same(), Message.of("measure.field.code"))).isEqualTo(GERMAN.get("measure.field.code"));
    }
}
