package org.tomes.document.evidenceindex;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.TextComposer;
import org.tomes.evidence.EvidenceItems;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.Measures;
import org.tomes.review.ReviewService;
import org.tomes.soa.SoaService;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;

/** Composes the evidence index, which lists all evidence with hash, dates, the person who filed it, and purpose. */
public final class EvidenceIndexComposer extends TextComposer<EvidenceIndexData> implements Composer.OfTables {

    private static final DocumentAssembler<EvidenceIndexData> DOCUMENT = DocumentAssembler.of(
            DocumentKind.EVIDENCE_INDEX, List.of(new EvidenceIndexIntroductionPart(), new EvidenceListPart(),
                    new SignedOffReviewsPart(), new EvidenceHashesPart(), new SnapshotFilesPart()),
            new EvidenceGapsSection());

    private final EvidenceItems items;
    private final Measures measures;
    private final SoaService soa;
    private final Snapshots snapshots;
    private final StatementService statements;
    private final ReviewService reviews;
    private final Ledger ledger;

    public EvidenceIndexComposer(DocumentMetadataService metadataService, EvidenceItems items, Measures measures,
            SoaService soa, Snapshots snapshots, StatementService statements, ReviewService reviews, Ledger ledger) {
        super(DOCUMENT, metadataService);
        this.items = items;
        this.measures = measures;
        this.soa = soa;
        this.snapshots = snapshots;
        this.statements = statements;
        this.reviews = reviews;
        this.ledger = ledger;
    }

    @Override
    public List<OutputSheet> tables(DocumentContent content) {
        return EvidenceIndexWorkbook.of(facts(), content.info().language());
    }

    @Override
    protected EvidenceIndexData facts(ChainHead head) {
        List<Measure> all = measures.all();
        return new EvidenceIndexData(metadataService.of(kind(), head), items.all(), all, soa.rows(all, Language.EN),
                snapshots.all().stream().collect(Collectors.toMap(Snapshot::number, Function.identity())),
                new EvidenceHistory(ledger.entries(AuditQuery.about(RecordType.EVIDENCE))),
                new MeasureCheckResults(statements.evaluate(DocumentKind.CLOUD_SECURITY_POLICY)), reviews.records(),
                ledger.entries(AuditQuery.about(RecordType.REVIEW))
                        .stream()
                        .collect(Collectors.toMap(entry -> entry.record().id(), AuditEntry::at,
                                (one, other) -> one.isBefore(other) ? one : other)),
                reviews.all()
                        .stream()
                        .collect(Collectors.toMap(status -> status.subject().ref().id(), Function.identity(),
                                (status, other) -> status)),
                metadataService.names());
    }
}
