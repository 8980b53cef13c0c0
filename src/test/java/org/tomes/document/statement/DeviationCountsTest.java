package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckOutcome;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class DeviationCountsTest {

    private static StatementResult notMet(String key, RecordType type, String... ids) {
        List<Observation> deviations = Stream.of(ids)
                .map(id -> Observation.of(CheckOutcome.NOT_MET, new RecordRef(type, id, id), Message.of("x"),
                        Message.of("x")))
                .toList();
        return new StatementResult(Statements.find(new StatementKey(key)).orElseThrow(), Message.of("x"),
                StatementState.NOT_MET, deviations, List.of(), List.of(), List.of(), ids.length, Message.of("x"),
                Optional.empty(), List.of(), Map.of());
    }

    private static List<String> counts(StatementResult... results) {
        return DeviationCounts.of(List.of(results), List.of()).stream().map(Texts.in(Language.EN)::get).toList();
    }

    @Test
    void recordsWithTheSameDeficiencyAreCountedTogether() {
        assertThat(counts(notMet("finding.high-in-time", RecordType.FINDING, "1", "2"),
                notMet("finding.medium-in-time", RecordType.FINDING, "3")))
                .containsExactly("3 of 3 findings are past the deadline");
    }

    /** A change without evidence and another without approval are not two changes without evidence. */
    @Test
    void recordsThatLackDifferentThingsAreOnlyCounted() {
        assertThat(counts(notMet("change.evidenced", RecordType.CHANGE, "1"),
                notMet("change.approved-first", RecordType.CHANGE, "2"))).containsExactly("2 of 2 changes");
    }
}
