package org.tomes.document.annex;

import java.util.List;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.text.TextComposer;
import org.tomes.document.text.TextDocument;
import org.tomes.finding.Findings;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.text.Language;

/** Composes the annex of technical and organisational measures for data processing agreements (Art. 28 and 32 GDPR). */
public final class MeasuresAnnexComposer extends TextComposer<Facts> implements Composer.OfTables {

    private static final TextDocument<Facts> DOCUMENT = TextDocument.of(DocumentKind.TOM_ANNEX,
            List.of(new ReadingGuide(), new Overview(), new MeasureList()));

    private final Measures measures;
    private final Findings findings;

    public MeasuresAnnexComposer(DocumentMetadataService imprints, Measures measures, Findings findings) {
        super(DOCUMENT, imprints);
        this.measures = measures;
        this.findings = findings;
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return Tables.of(facts(), language);
    }

    @Override
    protected Facts facts(ChainHead head) {
        return Facts.of(imprints.of(kind(), head), measures.all(), findings.all());
    }
}
