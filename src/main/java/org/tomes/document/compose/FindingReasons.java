package org.tomes.document.compose;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckOutcome;
import org.tomes.document.statement.StatementResultText;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingText;
import org.tomes.text.Texts;

/**
 * The latest known reasons of findings. A finding remains open if the newest snapshot does not show whether it still
 * applies. Its reason, which is from an earlier snapshot, is then marked as such.
 */
public final class FindingReasons {

    /** “Not met” takes precedence over “not assessed”, as for findings. */
    private static final Comparator<Assessment> GRAVEST = Comparator
            .comparingInt(assessment -> switch (assessment.result()) {
                case NOT_MET -> 0;
                case NOT_ASSESSED -> 1;
                case MET -> 2;
            });

    private final Map<Finding.Key, Assessment> newest = new HashMap<>();

    /** @param assessments check results of the newest snapshot */
    public FindingReasons(List<Assessment> assessments) {
        assessments.stream()
                .sorted(GRAVEST)
                .forEach(assessment -> newest
                        .putIfAbsent(Finding.Key.of(assessment.check(), assessment.resource().id()), assessment));
    }

    /** Whether the newest snapshot shows that the finding applies. Only checks of Tomes can show the opposite. */
    public boolean isCurrent(Finding finding) {
        return !finding.sources().contains(FindingOrigin.TOMES)
                || now(finding).filter(assessment -> assessment.result() == CheckOutcome.NOT_MET).isPresent();
    }

    /**
     * Returns the reason. If it is from an earlier snapshot, its date and the result of the newest snapshot are added.
     */
    public String of(Finding finding, Texts texts, Formats formats) {
        String reason = FindingText.of(finding.reason(), texts);
        if (isCurrent(finding)) {
            return reason;
        }
        String day = formats.day(finding.sightings().last());
        return now(finding)
                .map(assessment -> texts.get(
                        assessment.result() == CheckOutcome.MET ? "finding.earlier.met" : "finding.earlier.unassessed",
                        day, reason, new StatementResultText(texts, formats).sentence(assessment.reason())))
                .orElseGet(() -> texts.get("finding.earlier.absent", day, reason));
    }

    private Optional<Assessment> now(Finding finding) {
        return Optional.ofNullable(newest.get(finding.key()));
    }
}
