package org.tomes.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Message;

class ReviewSubjectTest {

    /** The label of a task or a subscription set is a name that a person chose, which may look like a code. */
    @ParameterizedTest
    @CsvSource({"MEASURE, TOM-007, TOM-007", "SOA, A.5.33, A.5.33", "EVIDENCE, EVD-001, EVD-001",
        "DOCUMENT, cloud-security-policy,", "RESPONSIBILITY, Netz 2,", "SCORE_TARGET, Production,"})
    void onlyRecordsWithACodeShowTheirLabelAsOne(RecordType type, String label, String code) {
        ReviewSubject subject = new ReviewSubject(new RecordRef(type, "id", label),
                Message.of("review.plainName", "Name"), Optional.empty(), 12, Optional.empty(), Optional.empty(), true);

        assertThat(subject.code()).isEqualTo(code == null ? "" : code);
    }
}
