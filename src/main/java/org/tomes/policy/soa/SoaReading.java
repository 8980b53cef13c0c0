package org.tomes.policy.soa;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;

/** What the document is for and how it is read. */
final class SoaReading implements Section<SoaFacts> {

    @Override
    public String name() {
        return "soaReading";
    }

    @Override
    public void write(Manuscript manuscript, SoaFacts facts) {
        manuscript.paragraphs("policy.soaReading.text");
        manuscript.bullets("policy.soaReading.rules");
        manuscript.note(facts.licensed() ? "policy.soaReading.licensed" : "policy.soaReading.ownLabels");
    }
}
