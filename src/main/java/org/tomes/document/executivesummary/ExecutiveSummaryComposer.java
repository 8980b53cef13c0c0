package org.tomes.document.executivesummary;

import java.util.List;
import org.tomes.cost.CostService;
import org.tomes.document.DocumentKind;
import org.tomes.document.cloudevidence.CloudEvidenceComposer;
import org.tomes.document.cloudevidence.ReportData;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.text.DocumentStructure;
import org.tomes.document.text.TextComposer;
import org.tomes.ledger.ChainHead;
import org.tomes.review.ReviewService;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreService;
import org.tomes.score.trend.ScoreTrend;

/**
 * Composes the executive summary: one page for top management. All figures come from the services used by the overview
 * and the other documents; unknown figures are marked.
 */
public final class ExecutiveSummaryComposer extends TextComposer<SummaryData> {

    private static final DocumentStructure<SummaryData> DOCUMENT = DocumentStructure.onePage(
            DocumentKind.EXECUTIVE_SUMMARY,
            List.of(new SummaryKeyFiguresPart(), new TopRisksPart(), new TopDecisionsPart(), new RuleStatesPart()));

    /** The sources of the page, in addition to those of the evidence report. */
    public record Sources(CloudEvidenceComposer.Sources evidence, ScoreService scores, ReviewService reviews,
            CostService costs) {
    }

    private final Sources sources;

    public ExecutiveSummaryComposer(DocumentMetadataService metadataService, Sources sources) {
        super(DOCUMENT, metadataService);
        this.sources = sources;
    }

    @Override
    protected SummaryData facts(ChainHead head) {
        ReportData report = ReportData.read(kind(), head, metadataService, sources.evidence());
        ScoreService scores = sources.scores();
        return new SummaryData(report,
                ScoreTrend.of(scores.samples(), scores.absences(), ScoreModel.CLASSIC, report.metadata().zone()),
                scores.target(), report.measures(), sources.reviews().all(), sources.costs().comparison());
    }
}
