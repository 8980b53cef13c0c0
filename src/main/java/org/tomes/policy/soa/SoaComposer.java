package org.tomes.policy.soa;

import java.util.List;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.people.People;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Composition;
import org.tomes.policy.compose.ControlSection;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.compose.Section;
import org.tomes.policy.content.DocumentContent;
import org.tomes.sheet.SheetTable;
import org.tomes.soa.SoaEntries;
import org.tomes.soa.SoaRow;
import org.tomes.soa.SoaService;
import org.tomes.soa.SoaTables;
import org.tomes.text.Language;

/** Composes the Statement of Applicability: what was decided for each control, why, and how far it is. */
public final class SoaComposer implements Composer.OfTables {

    private static final List<Section<SoaFacts>> SECTIONS = List.of(new ControlSection<>(), new SoaReading(), new SoaOverview(),
            new SoaControls(), new SoaExcluded(), new SoaGaps());

    private final Imprints imprints;
    private final SoaEntries entries;
    private final Measures measures;
    private final People people;

    public SoaComposer(Imprints imprints, SoaEntries entries, Measures measures, People people) {
        this.imprints = imprints;
        this.entries = entries;
        this.measures = measures;
        this.people = people;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.STATEMENT_OF_APPLICABILITY;
    }

    @Override
    public DocumentContent compose(Language language) {
        ChainHead head = imprints.head();
        SoaFacts facts = new SoaFacts(imprints.of(kind(), head), rows(language), imprints.names(), !entries.licensed().isEmpty());
        return Composition.of(SECTIONS, facts, facts.imprint(), language);
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return SoaTables.of(rows(language), people.all(), language);
    }

    private List<SoaRow> rows(Language language) {
        return SoaService.rows(entries, measures.all(), language);
    }
}
