package org.tomes.document.compose;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.text.Texts;

/**
 * The first date of findings: the date that Azure reports, the date of an expiry or of the notice before it, marked as
 * such, or the date of first detection.
 */
public record DetectionDates(FindingDeadlines deadlines, Texts texts, Formats formats) {

    /** Marks of dates that are not the date of first detection. */
    public enum Mark {
        AZURE("document.format.statedByAzure"),
        NOTICE("document.format.noticeBegins"),
        EXPIRY("document.format.expired");

        private final String key;

        Mark(String key) {
            this.key = key;
        }
    }

    public String first(Finding finding) {
        String date = formats.date(deadlines.firstDetected(finding));
        return mark(finding).map(mark -> texts.get(mark.key, date)).orElse(date);
    }

    public Optional<Mark> mark(Finding finding) {
        LocalDate day = deadlines.firstDetected(finding);
        if (deadlines.reported(finding).isPresent()) {
            return Optional.of(Mark.AZURE);
        }
        if (deadlines.noticeBegin(finding).filter(day::equals).isPresent()) {
            return Optional.of(Mark.NOTICE);
        }
        return FindingDeadlines.expiry(finding).filter(day::equals).map(expiry -> Mark.EXPIRY);
    }
}
