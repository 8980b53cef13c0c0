package org.tomes.document.annex;

import java.util.List;
import org.tomes.document.annex.ContractTerms.Term;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;

/** The processing that is agreed, and its terms. */
final class ContractTables implements Part<AnnexData> {

    @Override
    public String name() {
        return "contract-terms";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        ContractTerms terms = new ContractTerms(data, document.texts());
        table(document, "annex.subject", terms.subject());
        table(document, "annex.terms", terms.agreements());
    }

    private static void table(DocumentBuilder document, String key, List<Term> terms) {
        TableBuilder table = new TableBuilder(document.texts(), key).under("annex.terms")
                .column("what", 3)
                .column("value", 8)
                .rowHeads();
        terms.forEach(term -> table.row(term.name(), term.value()));
        document.table(table);
    }
}
