package org.tomes.document.soa;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;

/** What the document is for and how it is read. */
final class ReadingGuide implements Part<Facts> {

    @Override
    public String name() {
        return "label-note";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        manuscript.note(facts.licensed() ? "policy.soaReading.licensed" : "policy.soaReading.ownLabels");
    }
}
