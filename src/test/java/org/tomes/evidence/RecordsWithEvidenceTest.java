package org.tomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

class RecordsWithEvidenceTest {

    @Test
    void recordsAreIdentifiedByTypeAndIdRegardlessOfTheirLabel() {
        RecordsWithEvidence proven = new RecordsWithEvidence(List.of(
                Evidence.titled("one", "", Optional.empty(),
                        List.of(new RecordRef(RecordType.MEASURE, "1", "M-1"),
                                new RecordRef(RecordType.CHANGE, "2", "#2"))),
                Evidence.titled("other", "", Optional.empty(),
                        List.of(new RecordRef(RecordType.MEASURE, "1", "M-1")))));
        assertThat(proven.has(new RecordRef(RecordType.MEASURE, "1", "renamed"))).isTrue();
        assertThat(proven.has(new RecordRef(RecordType.CHANGE, "2", ""))).isTrue();
        assertThat(proven.has(new RecordRef(RecordType.CHANGE, "1", "#1"))).isFalse();
        assertThat(proven.of(new RecordRef(RecordType.MEASURE, "1", "renamed"))).extracting(Evidence::title)
                .containsExactly("one", "other");
    }
}
