package org.tomes.document.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.document.statement.Remediation;

class MeasureDatesTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 5);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 27);

    @Test
    void firstAndLastDateOfSeveralDeviationsAreKept() {
        assertThat(MeasureDates.of(List.of(deadline(JANUARY), decided(DECEMBER))))
                .contains(new MeasureDates(Optional.of(DECEMBER), JANUARY, true));
    }

    @Test
    void deadlineTakesPrecedenceOverADecisionOfTheSameDay() {
        assertThat(MeasureDates.of(List.of(deadline(JANUARY), decided(JANUARY))))
                .contains(new MeasureDates(Optional.empty(), JANUARY, true));
    }

    @Test
    void withoutAnyDateThereIsNone() {
        assertThat(MeasureDates.of(List.of(remediation(Optional.empty(), Optional.empty())))).isEmpty();
    }

    private static Remediation deadline(LocalDate day) {
        return remediation(Optional.of(day), Optional.empty());
    }

    private static Remediation decided(LocalDate day) {
        return remediation(Optional.empty(), Optional.of(day));
    }

    private static Remediation remediation(Optional<LocalDate> deadline, Optional<LocalDate> decided) {
        return new Remediation(List.of(), false, List.of(), List.of(), deadline, decided, List.of());
    }
}
