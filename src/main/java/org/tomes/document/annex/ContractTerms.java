package org.tomes.document.annex;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Texts;

/** What the parties agree besides the measures; details that nobody entered are blanks to fill in. */
final class ContractTerms implements Part<AnnexData> {

    private static final ControlId CONFIDENTIALITY = ControlId.of("A.6.6");
    private static final ControlId DELETION = ControlId.of("A.8.10");

    /** One line of the table. */
    record Term(String name, String value) {
    }

    @Override
    public String name() {
        return "contract-terms";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        TableBuilder table = new TableBuilder(document.texts(), "annex.terms").column("what", 3)
                .column("value", 8)
                .rowHeads();
        of(data, document.texts()).forEach(term -> table.row(term.name(), term.value()));
        document.table(table);
    }

    static List<Term> of(AnnexData data, Texts texts) {
        ProcessingContract contract = data.contract();
        return List.of(
                term("protectionOfficer",
                        contract.protectionOfficer().isBlank() ? texts.get("annex.terms.blank")
                                : contract.protectionOfficer().strip(),
                        texts),
                term("subProcessors", subProcessors(contract.subProcessors(), texts), texts),
                term("notification", notification(contract.notificationHours(), texts), texts),
                term("confidentiality", confidentiality(data, texts), texts),
                term("deletion", withMeasures(contract.deletion().isBlank() ? texts.get("annex.terms.deletion.usual")
                        : contract.deletion().strip(), data.fulfilling(DELETION), texts), texts));
    }

    private static Term term(String key, String value, Texts texts) {
        return new Term(texts.get("annex.terms." + key), value);
    }

    private static String subProcessors(List<SubProcessor> all, Texts texts) {
        return all.isEmpty() ? texts.get("annex.terms.subProcessors.blank")
                : all.stream()
                        .map(subProcessor -> texts.get("annex.terms.subProcessors.line", subProcessor.name(),
                                subProcessor.location(), subProcessor.service()))
                        .collect(Collectors.joining("\n"));
    }

    private static String notification(int hours, Texts texts) {
        return hours == 0 ? texts.get("annex.terms.notification.blank")
                : texts.get("annex.terms.notification.within", hours);
    }

    /** The usual sentence is a promise that only a measure in force entitles the company to. */
    private static String confidentiality(AnnexData data, Texts texts) {
        List<String> measures = data.fulfilling(CONFIDENTIALITY);
        String entered = data.contract().confidentiality().strip();
        if (entered.isEmpty() && measures.isEmpty()) {
            return texts.get("annex.terms.blank");
        }
        return withMeasures(entered.isEmpty() ? texts.get("annex.terms.confidentiality.usual") : entered, measures,
                texts);
    }

    private static String withMeasures(String term, List<String> measures, Texts texts) {
        return measures.isEmpty() ? term : texts.get("annex.terms.by", term, String.join(", ", measures));
    }
}
