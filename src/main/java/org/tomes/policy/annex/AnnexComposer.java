package org.tomes.policy.annex;

import java.util.List;
import org.tomes.finding.Findings;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.draft.TextComposer;
import org.tomes.policy.draft.TextDocument;
import org.tomes.sheet.SheetTable;
import org.tomes.text.Language;

/** Composes the annex of technical and organisational measures for data processing agreements (Art. 28 and 32 GDPR). */
public final class AnnexComposer extends TextComposer<AnnexFacts> implements Composer.OfTables {

    private static final TextDocument<AnnexFacts> DOCUMENT = TextDocument.of(DocumentKind.TOM_ANNEX, List.of(new AnnexReading(), new AnnexOverview(),
            new AnnexMeasures()));

    private final Measures measures;
    private final Findings findings;

    public AnnexComposer(Imprints imprints, Measures measures, Findings findings) {
        super(DOCUMENT, imprints);
        this.measures = measures;
        this.findings = findings;
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return AnnexTables.of(facts(), language);
    }

    @Override
    protected AnnexFacts facts(ChainHead head) {
        return AnnexFacts.of(imprints.of(kind(), head), measures.all(), findings.all());
    }
}
