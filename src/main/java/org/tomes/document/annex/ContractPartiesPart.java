package org.tomes.document.annex;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Texts;

/** The parties to the annex, the subject of its measures, and the date on which these were checked. */
final class ContractPartiesPart implements GeneratedPart<AnnexData> {

    @Override
    public String name() {
        return "processor-table";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        CompanyProfile company = data.metadata().company();
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "annex.parties").column("what", 3).column("value", 8).rowHeads();
        String controller = data.contract().text(AgreementDetail.CONTROLLER);
        table.row(texts.get("annex.parties.controller"),
                controller.isEmpty() ? texts.get("annex.parties.asNamed") : controller);
        table.row(texts.get("annex.parties.processor"), processor(company, texts));
        ContractTerms.Term officer = new ContractTerms(data, texts).protectionOfficer();
        table.row(officer.name(), officer.value());
        // The scope of the ISMS is not used, because it may exclude systems that contain data of the controller.
        table.row(texts.get("annex.parties.scope"), texts.get("annex.parties.scope.all"));
        document.table(table);
        document.noteTextLanguage();
    }

    private static String processor(CompanyProfile company, Texts texts) {
        if (company.name().isBlank()) {
            return texts.get("annex.parties.asNamed");
        }
        String town = (company.postalCode() + " " + company.town()).strip();
        String separator = company.street().isBlank() || town.isBlank() ? "" : ", ";
        String address = company.street().strip() + separator + town;
        return address.isBlank() ? company.fullName() : company.fullName() + ", " + address;
    }
}
