package org.tomes.policy.annex;

import java.util.List;
import org.tomes.finding.Findings;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Composition;
import org.tomes.policy.compose.ControlSection;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.compose.Section;
import org.tomes.policy.content.DocumentContent;
import org.tomes.sheet.SheetTable;
import org.tomes.text.Language;

/** Composes the annex of technical and organisational measures for data processing agreements (Art. 28 and 32 GDPR). */
public final class AnnexComposer implements Composer.OfTables {

    private static final List<Section<AnnexFacts>> SECTIONS = List.of(new ControlSection<>(), new AnnexReading(), new AnnexOverview(),
            new AnnexMeasures());

    private final Imprints imprints;
    private final Measures measures;
    private final Findings findings;

    public AnnexComposer(Imprints imprints, Measures measures, Findings findings) {
        this.imprints = imprints;
        this.measures = measures;
        this.findings = findings;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.TOM_ANNEX;
    }

    @Override
    public DocumentContent compose(Language language) {
        AnnexFacts facts = facts();
        return Composition.of(SECTIONS, facts, facts.imprint(), language);
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return AnnexTables.of(facts(), language);
    }

    private AnnexFacts facts() {
        ChainHead head = imprints.head();
        return AnnexFacts.of(imprints.of(kind(), head), measures.all(), findings.all());
    }
}
