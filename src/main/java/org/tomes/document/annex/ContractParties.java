package org.tomes.document.annex;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Texts;

/** Between whom and for which processing the annex holds, and as of when its measures were checked. */
final class ContractParties implements Part<AnnexData> {

    @Override
    public String name() {
        return "processor-table";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        CompanyProfile company = data.imprint().company();
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "annex.parties").column("what", 3).column("value", 8).rowHeads();
        table.row(texts.get("annex.parties.controller"),
                data.contract().controller().isBlank() ? texts.get("annex.parties.controllerBlank")
                        : data.contract().controller().strip());
        table.row(texts.get("annex.parties.processor"), processor(company, texts));
        table.row(texts.get("annex.parties.scope"),
                company.scope().isBlank() ? texts.get("annex.parties.noScope") : company.scope().strip());
        String locations = locations(data, texts);
        if (!locations.isEmpty()) {
            table.row(texts.get("annex.parties.regions"), locations);
        }
        table.row(texts.get("annex.parties.checked"), data.snapshot()
                .map(snapshot -> texts.get("annex.parties.checkedOn", document.formats().day(snapshot.capturedAt())))
                .orElseGet(() -> texts.get("annex.parties.unchecked")));
        document.table(table);
    }

    private static String locations(AnnexData data, Texts texts) {
        String azure = data.regions().isEmpty() ? ""
                : texts.get("annex.parties.azure", String.join(", ", data.regions()));
        return Stream.of(data.contract().locations().strip(), azure)
                .filter(locations -> !locations.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String processor(CompanyProfile company, Texts texts) {
        String name = company.name().isBlank() ? texts.get("policy.company.unnamed") : company.fullName();
        String town = (company.postalCode() + " " + company.town()).strip();
        String separator = company.street().isBlank() || town.isBlank() ? "" : ", ";
        String address = company.street().strip() + separator + town;
        return address.isBlank() ? name : name + ", " + address;
    }
}
