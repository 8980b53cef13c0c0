package org.tomes.document.soa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ReasonCodesTest {

    @Test
    void riskNumbersAreRetainedAndOtherReasonsNumbered() {
        List<SoaRow> rows = List.of(row("A.5.15", "R-03 Misuse of accounts"), row("A.5.25", "R-08 Undetected attacks"),
                row("A.5.1", "Loss of data"));
        ReasonCodes codes = new ReasonCodes(rows, Texts.in(Language.EN));

        assertThat(codes.legend()).containsEntry("R-03", "Misuse of accounts")
                .containsEntry("R-08", "Undetected attacks")
                .containsEntry("R3", "Loss of data");
        assertThat(codes.of(rows.getFirst().entry())).containsExactly("R-03");
    }

    @Test
    void duplicateReasonNumberBelongsToTheFirst() {
        ReasonCodes codes = new ReasonCodes(List.of(row("A.5.1", "R-03 One"), row("A.5.2", "R-03 Other")),
                Texts.in(Language.EN));

        assertThat(codes.legend()).containsExactlyInAnyOrderEntriesOf(Map.of("R-03", "One", "R2", "R-03 Other"));
    }

    private static SoaRow row(String control, String risk) {
        return new SoaRow(
                new SoaEntry(control, "", Applicability.APPLICABLE, "", "", risk, "", "", Optional.empty(), "", "",
                        Optional.empty(), 12, Optional.<LocalDate>empty(), 0),
                control, "", List.of(), List.of(), false);
    }
}
