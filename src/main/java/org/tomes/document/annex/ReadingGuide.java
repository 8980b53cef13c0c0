package org.tomes.document.annex;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Texts;

/** For which processing the annex holds, and how it is to be read. */
final class ReadingGuide implements Part<Facts> {

    @Override
    public String name() {
        return "processor-table";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        CompanyProfile company = facts.imprint().company();
        Texts texts = manuscript.texts();
        TableBuilder table = new TableBuilder(texts, "annex.reading.processor").column("what", 3)
                .column("value", 8)
                .rowHeads();
        table.row(texts.get("annex.reading.name"),
                company.name().isBlank() ? texts.get("policy.company.unnamed") : company.fullName());
        table.row(texts.get("annex.reading.address"), address(manuscript, company));
        table.row(texts.get("annex.reading.scope"),
                company.scope().isBlank() ? texts.get("annex.reading.noScope") : company.scope().strip());
        manuscript.table(table);
    }

    private static String address(DocumentBuilder manuscript, CompanyProfile company) {
        String town = (company.postalCode() + " " + company.town()).strip();
        String separator = company.street().isBlank() || town.isBlank() ? "" : ", ";
        return manuscript.formats().orDash(company.street().strip() + separator + town);
    }
}
