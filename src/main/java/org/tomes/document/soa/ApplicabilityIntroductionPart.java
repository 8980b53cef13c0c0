package org.tomes.document.soa;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;

/** The section on purpose and reading of the document. */
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
