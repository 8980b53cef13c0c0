package org.tomes.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ReviewProposalTest {

    private static Decision decision(String text) {
        return Decision.of(text, LocalDate.of(2026, 11, 30));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void titlesDifferAndContainNoPlaceholder(Language language) {
        assertThat(Stream.of(ReviewProposal.values()).map(proposal -> proposal.title(Texts.in(language))))
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).isNotBlank().doesNotContain("{", "::"));
    }

    @Test
    void decisionAnswersItsProposalAndThoseQuotedInEitherLanguage() {
        Decision decision = decision("Siehe „überfällige Feststellungen“ und “Missed objectives”.")
                .withProposal(Optional.of(ReviewProposal.UNPROVEN));

        assertThat(ReviewProposal.values()).filteredOn(decision::answers)
                .containsExactly(ReviewProposal.MISSED, ReviewProposal.LATE, ReviewProposal.UNPROVEN);
    }

    @Test
    void titleWithoutQuotationMarksAnswersNothing() {
        assertThat(ReviewProposal.values()).noneMatch(decision("Überfällige Feststellungen beheben")::answers);
    }
}
