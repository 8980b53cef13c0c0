package org.tomes.document.cloudevidence;

import java.util.List;
import org.tomes.change.ChangeRecords;
import org.tomes.check.CheckService;
import org.tomes.cost.CostService;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.CheckRuns;
import org.tomes.finding.FindingService;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.score.ScoreService;
import org.tomes.spreadsheet.OutputSheet;

/**
 * Composes the evidence report on cloud security, which compares the newest snapshot and the register with each rule of
 * the cloud security policy. The policy contains the permanent requirements. This report contains the results, and is
 * composed again for each snapshot.
 */
public final class CloudEvidenceComposer extends TextComposer<CloudEvidenceData> implements Composer.OfTables {

    private static final DocumentAssembler<CloudEvidenceData> DOCUMENT = DocumentAssembler.of(
            DocumentKind.CLOUD_SECURITY_EVIDENCE,
            List.of(new ReportSummaryPart(), new DeviationTablesPart(), new AcceptedDeviationsPart(),
                    new NotAssessedRulesPart(), new MetRulesPart(), new ConfigurationMatricesPart(),
                    new SourceHashesPart()));

    /** The features of the register from which the report is composed. */
    public record Sources(StatementService statements, CheckService checks, FindingService findings, CheckRuns runs,
            Snapshots snapshots, Measures measures, ChangeRecords changes, DocumentVersions versions,
            ScoreService scores, CostService costs) {
    }

    private final Sources sources;

    public CloudEvidenceComposer(DocumentMetadataService metadataService, Sources sources) {
        super(DOCUMENT, metadataService);
        this.sources = sources;
    }

    @Override
    public List<OutputSheet> tables(DocumentContent content) {
        return CloudEvidenceWorkbook.of(facts(), content.info().language());
    }

    @Override
    protected CloudEvidenceData facts(ChainHead head) {
        return CloudEvidenceData.read(kind(), head, metadataService, sources);
    }
}
