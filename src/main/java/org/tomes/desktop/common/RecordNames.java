package org.tomes.desktop.common;

import org.tomes.change.ChangeRecord;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.evidence.Evidence;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingText;
import org.tomes.measure.Measure;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** Composes the names of records in links and searches from the code and the title. */
public record RecordNames(FindingExplanations explanations, Texts texts) {

    /** Returns the code and the title as one name. */
    public static String of(String code, String title) {
        return code + "  " + title;
    }

    public String of(Measure measure) {
        return of(measure.code(), measure.title(texts.language()));
    }

    public String of(SoaRow row) {
        return of(row.control(), row.title());
    }

    public String of(Finding finding) {
        return of(finding.id().toString(), FindingText.of(explanations.headline(finding), texts)) + " – "
                + finding.resource().name();
    }

    public String of(ChangeRecord change) {
        return of("#" + change.number(), change.title());
    }

    public String of(PolicyRule rule) {
        return of(rule.id().toString(), rule.text(texts));
    }

    public String of(Evidence evidence) {
        return of(evidence.code(), evidence.title());
    }
}
