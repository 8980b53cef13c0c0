package org.tomes.policy.soa;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Part;

/** What the document is for and how it is read. */
final class SoaReading implements Part<SoaFacts> {

    @Override
    public String name() {
        return "label-note";
    }

    @Override
    public void write(Manuscript manuscript, SoaFacts facts) {
        manuscript.note(facts.licensed() ? "policy.soaReading.licensed" : "policy.soaReading.ownLabels");
    }
}
