package org.tomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.ledger.RecordRef;

class EvidencedRecordsTest {

    @Test
    void recordsAreIdentifiedByTypeAndIdRegardlessOfTheirLabel() {
        EvidencedRecords proven = new EvidencedRecords(List.of(
                Evidence.titled("one", "", Optional.empty(),
                        List.of(new RecordRef("measure", "1", "M-1"), new RecordRef("change", "2", "#2"))),
                Evidence.titled("other", "", Optional.empty(), List.of(new RecordRef("measure", "1", "M-1")))));
        assertThat(proven.has(new RecordRef("measure", "1", "renamed"))).isTrue();
        assertThat(proven.has(new RecordRef("change", "2", ""))).isTrue();
        assertThat(proven.has(new RecordRef("change", "1", "#1"))).isFalse();
    }
}
