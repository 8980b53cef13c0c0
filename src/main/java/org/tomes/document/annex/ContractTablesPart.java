package org.tomes.document.annex;

import java.util.List;
import org.tomes.document.annex.ContractTerms.Term;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;

/** The agreed processing and its terms. */
final class ContractTablesPart implements GeneratedPart<AnnexData> {

    @Override
    public String name() {
        return "contract-terms";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        ContractTerms terms = new ContractTerms(data, document.texts());
        TableBuilder table = new TableBuilder(document.texts(), "annex.terms").column("what", 3)
                .column("value", 8)
                .rowHeads();
        group(table, document.texts().get("annex.terms.subject"), terms.subject());
        group(table, document.texts().get("annex.terms.agreements"), terms.agreements());
        document.table(table);
    }

    private static void group(TableBuilder table, String title, List<Term> terms) {
        table.row(MeasureListPart.group(title, 2));
        terms.forEach(term -> table.row(term.name(), term.value()));
    }
}
