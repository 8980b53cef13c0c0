package org.tomes.document.compose;

import java.time.LocalDate;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.text.Texts;

/**
 * The first date of findings: the date stated by Azure, that of an expiry or of the notice before it, marked as such,
 * or that of the first detection.
 */
public record DetectionDates(FindingDeadlines deadlines, Texts texts, Formats formats) {

    public String first(Finding finding) {
        LocalDate day = deadlines.firstDetected(finding);
        String date = formats.date(day);
        if (deadlines.reported(finding).isPresent()) {
            return texts.get("document.format.statedByAzure", date);
        }
        if (deadlines.noticeBegin(finding).filter(day::equals).isPresent()) {
            return texts.get("document.format.noticeBegins", date);
        }
        return FindingDeadlines.expiry(finding).filter(day::equals).isPresent()
                ? texts.get("document.format.expired", date)
                : date;
    }
}
