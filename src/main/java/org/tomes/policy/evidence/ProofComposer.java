package org.tomes.policy.evidence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.evidence.EvidenceItems;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.draft.TextComposer;
import org.tomes.policy.draft.TextDocument;
import org.tomes.sheet.SheetTable;
import org.tomes.text.Language;

/** Composes the evidence index: all evidence with its hash, its dates and what it is for. */
public final class ProofComposer extends TextComposer<ProofFacts> implements Composer.OfTables {

    private static final TextDocument<ProofFacts> DOCUMENT = TextDocument.of(DocumentKind.EVIDENCE_INDEX, List.of(new ProofReading(),
            new ProofList(), new ProofHashes()), new ProofGaps());

    private final EvidenceItems items;
    private final Measures measures;
    private final Snapshots snapshots;

    public ProofComposer(Imprints imprints, EvidenceItems items, Measures measures, Snapshots snapshots) {
        super(DOCUMENT, imprints);
        this.items = items;
        this.measures = measures;
        this.snapshots = snapshots;
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return ProofTables.of(facts(), language);
    }

    @Override
    protected ProofFacts facts(ChainHead head) {
        return new ProofFacts(imprints.of(kind(), head), items.all(), measures.all(),
                snapshots.all().stream().collect(Collectors.toMap(Snapshot::number, Function.identity())), imprints.names());
    }
}
