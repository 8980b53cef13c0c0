package org.tomes.document.executivesummary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.cost.CostComparison;
import org.tomes.cost.CostService;
import org.tomes.document.DocumentKind;
import org.tomes.document.cloudevidence.CloudEvidenceComposer;
import org.tomes.document.cloudevidence.CloudEvidenceData;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.soa.ControlStatusReader;
import org.tomes.document.soa.ControlStatuses;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.SectionTexts;
import org.tomes.document.text.TextComposer;
import org.tomes.ledger.ChainHead;
import org.tomes.review.ReviewService;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreService;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaService;
import org.tomes.text.Language;

/**
 * Composes the executive summary, one page for top management. All figures come from the same services as those in the
 * overview and the other documents. Unknown figures are marked.
 */
public final class ExecutiveSummaryComposer extends TextComposer<ExecutiveSummaryData> {

    private static final DocumentAssembler<ExecutiveSummaryData> DOCUMENT = DocumentAssembler.onePage(
            DocumentKind.EXECUTIVE_SUMMARY,
            List.of(new SummaryKeyFiguresPart(), new TopRisksPart(), new TopDecisionsPart(), new UnassessedPart(),
                    new ReviewConclusionPart(), new ExploitedAccessPart()));

    /**
     * The sources of the page, in addition to those of the evidence report.
     *
     * @param wording texts of documents, including the management review
     */
    public record Sources(CloudEvidenceComposer.Sources evidence, ScoreService scores, ReviewService reviews,
            CostService costs, SoaService soa, ControlStatusReader statuses, SectionTexts wording) {
    }

    private final Sources sources;

    public ExecutiveSummaryComposer(DocumentMetadataService metadataService, Sources sources) {
        super(DOCUMENT, metadataService);
        this.sources = sources;
    }

    @Override
    protected ExecutiveSummaryData facts(ChainHead head) {
        CloudEvidenceData report = CloudEvidenceData.read(kind(), head, metadataService, sources.evidence());
        ScoreService scores = sources.scores();
        Optional<CostComparison> costs = sources.costs().comparison();
        return new ExecutiveSummaryData(report,
                ScoreTrend.of(scores.samples(), scores.absences(), ScoreModel.CLASSIC, report.metadata().zone()),
                scores.target(), report.measures(), sources.reviews().all(), costs,
                costs.flatMap(sources.costs()::before), controls(report), conclusions());
    }

    private Map<ImplementationState, Long> controls(CloudEvidenceData report) {
        ControlStatuses statuses = sources.statuses().read(report.basis());
        return sources.soa()
                .rows(report.measures(), Language.EN)
                .stream()
                .flatMap(row -> statuses.state(row).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Map<Language, String> conclusions() {
        return Arrays.stream(Language.values())
                .flatMap(language -> ReviewConclusionPart.in(sources.wording(), language)
                        .map(conclusion -> Map.entry(language, conclusion))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
