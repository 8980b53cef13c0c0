package org.tomes.document.annex;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.SubProcessor;
import org.tomes.text.Texts;

/** What the parties agree besides the measures; details that nobody entered are blanks to fill in. */
final class ContractTerms implements Part<AnnexData> {

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
        of(data.contract(), document.texts()).forEach(term -> table.row(term.name(), term.value()));
        document.table(table);
    }

    static List<Term> of(ProcessingContract contract, Texts texts) {
        return List.of(
                term("protectionOfficer",
                        contract.protectionOfficer().isBlank() ? texts.get("annex.terms.blank")
                                : contract.protectionOfficer().strip(),
                        texts),
                term("subProcessors", subProcessors(contract.subProcessors(), texts), texts),
                term("notification", notification(contract.notificationHours(), texts), texts),
                term("confidentiality", orUsual(contract.confidentiality(), "confidentiality", texts), texts),
                term("deletion", orUsual(contract.deletion(), "deletion", texts), texts));
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

    private static String orUsual(String entered, String key, Texts texts) {
        return entered.isBlank() ? texts.get("annex.terms." + key + ".usual") : entered.strip();
    }
}
