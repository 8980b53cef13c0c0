package org.tomes.document.compose;

import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingText;
import org.tomes.text.Texts;

/** The names of findings in a document. */
public record FindingTitles(FindingExplanations explanations) {

    /** Returns the deviation in a few words. */
    public String headline(Finding finding, Texts texts) {
        return FindingText.of(explanations.headline(finding), texts);
    }

    /** Returns the kind of open access that the finding shows; for other findings, the deviation. */
    public String access(Finding finding, Texts texts) {
        String access = "finding.access." + finding.check();
        return texts.containsKey(access) ? texts.get(access) : headline(finding, texts);
    }

    /** Returns the requirement that is not met in a few words. */
    public String requirement(Finding finding, Texts texts) {
        return FindingText.of(explanations.title(finding), texts);
    }
}
