package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.ledger.RecordType;
import org.tomes.review.ReviewState;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The example's changes, reviews and evidence cover all their states. */
class ExampleProofsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final List<Integer> MONTHS = List.of(1, 6, 12, 24);

    @ParameterizedTest
    @EnumSource(Language.class)
    void exampleHasChangesReviewsAndEvidence(Language language, @TempDir Path folder) {
        try (OpenRegister register = MadeRegisters.openExample(folder, language, MadeRegisters.MARCH)) {
            List<ChangeRecord> changes = register.records().changes().all();
            assertThat(changes).extracting(ChangeRecord::state)
                    .contains(ChangeState.DRAFT, ChangeState.SUBMITTED, ChangeState.APPROVED, ChangeState.REJECTED,
                            ChangeState.VERIFIED, ChangeState.CLOSED);
            ChangeReconciliation report = register.records().changes().unrecorded(1, 2);
            assertThat(report.explained()).extracting(entry -> entry.observed().resource().name())
                    .containsExactly("nsg-erp-frontend-prod");
            assertThat(report.unexplained()).extracting(entry -> entry.observed().resource().name())
                    .containsExactly("nsg-portal-frontend-prod");
            assertThat(register.records().changes().history(changes.getLast())).extracting(step -> step.state())
                    .containsExactly(ChangeState.DRAFT, ChangeState.SUBMITTED, ChangeState.APPROVED,
                            ChangeState.IMPLEMENTED, ChangeState.VERIFIED, ChangeState.CLOSED);
            assertThat(register.records().changes().recordingTimes()).hasSameSizeAs(changes)
                    .allSatisfy((id, moment) -> assertThat(moment).isEqualTo(register.records()
                            .changes()
                            .history(changes.stream().filter(one -> one.id().toString().equals(id)).findFirst().get())
                            .getFirst()
                            .at()));

            assertThat(register.records().reviews().due()).extracting(standing -> standing.state())
                    .contains(ReviewState.OVERDUE, ReviewState.DUE_SOON);
            assertThat(register.records().reviews().due()).extracting(standing -> standing.subject().ref().type())
                    .contains("measure", "responsibility", "evidence")
                    .as("the policy is reviewed a year after its release")
                    .doesNotContain("document");
            assertThat(register.records().evidence().all()).extracting(one -> one.validity(TODAY))
                    .contains(EvidenceValidity.values());
            assertThat(register.records().reviews().of(RecordType.MEASURE).values())
                    .filteredOn(standing -> standing.last().isPresent())
                    .as("intervals are calendar months; the weekly review is due earlier")
                    .hasSizeGreaterThan(8)
                    .allSatisfy(standing -> assertThat(standing.next())
                            .hasValueSatisfying(next -> assertThat(next).satisfiesAnyOf(
                                    day -> assertThat(day).isEqualTo(
                                            standing.last().get().date().plusMonths(standing.subject().months())),
                                    day -> assertThat(standing.subject().ref().label()).isEqualTo("TOM-019"))));
            assertThat(register.evidenceExport(Texts.in(language)).to(folder.resolve("out"), true)).hasSize(18);
            assertThat(register.records().trail().verify(Optional.empty()).intact()).isTrue();
        }
    }

    /** Evidence from the snapshot was valid for one day too long; the end of March hid this. */
    @Test
    void validityOfEvidenceBeginsOnTheDayOfItsCollection(@TempDir Path folder) {
        try (OpenRegister register = MadeRegisters.openExample(folder, Language.EN, MadeRegisters.NOVEMBER)) {
            assertThat(register.records().evidence().all()).extracting(Evidence::current)
                    .allSatisfy(version -> assertThat(version.validUntil()).hasValueSatisfying(until -> assertThat(
                            MONTHS)
                            .map(months -> LocalDate.ofInstant(version.capturedAt(), ZoneOffset.UTC).plusMonths(months))
                            .contains(until)));
        }
    }
}
