package org.tomes.document.compose;

import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.text.Texts;

/** The first date of findings: the date stated by Azure, marked as such, or that of the first detection. */
public record DetectionDates(FindingDeadlines deadlines, Texts texts, Formats formats) {

    public String first(Finding finding) {
        String day = formats.date(deadlines.firstDetected(finding));
        return deadlines.reported(finding).isPresent() ? texts.get("policy.format.statedByAzure", day) : day;
    }
}
