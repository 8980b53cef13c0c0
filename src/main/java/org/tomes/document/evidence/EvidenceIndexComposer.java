package org.tomes.document.evidence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.text.TextComposer;
import org.tomes.document.text.TextDocument;
import org.tomes.evidence.EvidenceItems;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.text.Language;

/** Composes the evidence index: all evidence with hash, dates and purpose. */
public final class EvidenceIndexComposer extends TextComposer<EvidenceReportData> implements Composer.OfTables {

    private static final TextDocument<EvidenceReportData> DOCUMENT = TextDocument.of(DocumentKind.EVIDENCE_INDEX,
            List.of(new EvidenceIndexGuide(), new EvidenceList(), new VersionHashes(), new SnapshotFiles()),
            new EvidenceGaps());

    private final EvidenceItems items;
    private final Measures measures;
    private final Snapshots snapshots;

    public EvidenceIndexComposer(DocumentMetadataService metadataService, EvidenceItems items, Measures measures,
            Snapshots snapshots) {
        super(DOCUMENT, metadataService);
        this.items = items;
        this.measures = measures;
        this.snapshots = snapshots;
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return EvidenceReportTables.of(facts(), language);
    }

    @Override
    protected EvidenceReportData facts(ChainHead head) {
        return new EvidenceReportData(metadataService.of(kind(), head), items.all(), measures.all(),
                snapshots.all().stream().collect(Collectors.toMap(Snapshot::number, Function.identity())),
                metadataService.names());
    }
}
