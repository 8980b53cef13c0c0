package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;

class MeasureColumnsTest {

    @Test
    void everyFieldWithoutOwnTableHasAColumn() {
        for (MeasureField<?> field : MeasureFields.ALL) {
            assertThatCode(() -> MeasureColumns.column(field)).as(field.name()).doesNotThrowAnyException();
        }
    }

    @Test
    void fieldWithoutAColumnIsNamedWithTheColumnThatItNeeds() {
        assertThatThrownBy(() -> MeasureColumns
                .column(new MeasureField.Day("decidedOn", measure -> Optional.empty(), (measure, day) -> {
                }))).hasMessageContaining("DECIDED_ON of type LocalDate for the field decidedOn");
    }

    @Test
    void columnOfAnotherTypeIsNotTheFields() {
        assertThatThrownBy(() -> MeasureColumns
                .column(new MeasureField.Day("effortDays", measure -> Optional.empty(), (measure, day) -> {
                }))).hasMessageContaining("EFFORT_DAYS of type LocalDate");
    }
}
