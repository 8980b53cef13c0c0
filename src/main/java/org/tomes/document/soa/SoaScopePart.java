package org.tomes.document.soa;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.settings.CompanyProfile;

/** The section about the scope of the ISMS, as described by the company. */
final class SoaScopePart implements GeneratedPart<SoaData> {

    @Override
    public String name() {
        return "isms-scope";
    }

    @Override
    public void write(DocumentBuilder document, SoaData data) {
        CompanyProfile company = data.metadata().company();
        if (company.scope().isBlank()) {
            document.paragraphs("document.company.scopeMissing");
        } else {
            document.userText(company.scope(document.texts().language()));
        }
    }
}
