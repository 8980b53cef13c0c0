package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.document.DocumentKind;
import org.tomes.document.compare.EditKind;
import org.tomes.document.compare.LineDifference;
import org.tomes.document.compare.SectionDifference;
import org.tomes.document.compare.TextDifference;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionNumber;

class SubmissionQuestionTest {

    private static final String RULE = "MON-13 | The Secure Score | must | be at least 80% | A.5.36";

    private static DocumentVersion version(String summary) {
        VersionNumber number = VersionNumber.read("1.1").orElseThrow();
        return DocumentVersion.draft(DocumentKind.CLOUD_SECURITY_POLICY, number, Optional.empty())
                .with(number, summary, Optional.empty());
    }

    private static List<SectionDifference> changed(String line) {
        return List.of(new SectionDifference(SectionDifference.Change.CHANGED, "Rules", "rules",
                List.of(new LineDifference(List.of(new TextDifference(EditKind.ADDED, line))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Redaktionelle Überarbeitung, Regeln unverändert", "Wording; rules unchanged"})
    void summaryThatDeniesAChangedRuleIsWrong(String summary) {
        assertThat(SubmissionQuestion.isSummaryWrong(version(summary), changed(RULE))).isTrue();
        assertThat(SubmissionQuestion.isSummaryWrong(version(summary), changed("Other wording"))).isFalse();
    }

    /** The summary may be rewritten before it is submitted. */
    @Test
    void summaryEnteredForSubmissionIsComparedAsWell() {
        SubmissionQuestion changed = new SubmissionQuestion(version(""), null, true);
        assertThat(changed.isContradictedBy("Rules unchanged")).isTrue();
        assertThat(changed.isContradictedBy("Target 80%")).isFalse();
        assertThat(new SubmissionQuestion(version(""), null, false).isContradictedBy("Rules unchanged")).isFalse();
    }

    @Test
    void summaryOfAChangeIsRight() {
        assertThat(SubmissionQuestion.isSummaryWrong(version("Target 80%"), changed(RULE))).isFalse();
    }
}
