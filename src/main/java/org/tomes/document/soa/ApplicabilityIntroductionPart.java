package org.tomes.document.soa;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;

/** The section about the purpose of the document and how to read it. */
final class ApplicabilityIntroductionPart implements GeneratedPart<SoaData> {

    @Override
    public String name() {
        return "label-note";
    }

    @Override
    public void write(DocumentBuilder document, SoaData data) {
        document.note(data.licensed() ? "document.soaReading.licensed" : "document.soaReading.ownLabels");
    }
}
