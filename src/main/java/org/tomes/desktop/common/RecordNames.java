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

    public String of(Measure measure) {
        return measure.code() + "  " + measure.title(texts.language());
    }

    public String of(SoaRow row) {
        return row.control() + "  " + row.title();
    }

    public String of(Finding finding) {
        return finding.id() + "  " + FindingText.of(explanations.headline(finding), texts) + " – "
                + finding.resource().name();
    }

    public String of(ChangeRecord change) {
        return "#" + change.number() + "  " + change.title();
    }

    public String of(PolicyRule rule) {
        return rule.id() + "  " + rule.text(texts);
    }

    public String of(Evidence evidence) {
        return evidence.code() + "  " + evidence.title();
    }
}
