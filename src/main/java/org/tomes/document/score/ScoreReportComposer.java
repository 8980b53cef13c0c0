package org.tomes.document.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeRecords;
import org.tomes.change.ChangeSubject;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.ReportPeriod;
import org.tomes.document.annex.Effectiveness;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.release.LastManagementReview;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.ReportingPeriodPlaceholders;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingService;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.Measures;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.score.ScoreHistory;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreService;
import org.tomes.score.annotation.AnnotationService;
import org.tomes.score.link.ControlLinkService;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendPoint;

/** Composes the Secure Score report of a period: trend, points by control, changes and measures. */
public final class ScoreReportComposer extends TextComposer<ScoreReportData> implements Composer.OfPeriod {

    private static final ScoreModel MODEL = ScoreModel.CLASSIC;
    private static final DocumentAssembler<ScoreReportData> DOCUMENT = DocumentAssembler.of(
            DocumentKind.SECURE_SCORE_REPORT,
            List.of(new ScoreResultPart(), new ControlTablePart(), new ScoreActivitiesPart()),
            new ScoreTrendNotesSection());

    static {
        ReportingPeriodPlaceholders.addTo(DOCUMENT.vocabulary(), ScoreReportData::period);
    }

    /** The features of the register from which the report is composed. */
    public record Sources(ScoreService scores, AnnotationService annotations, ControlLinkService links,
            ChangeRecords changes, Measures measures, FindingService findings, CheckRulesService rules,
            StatementService statements, DocumentVersions versions) {
    }

    private final Sources sources;
    private final Optional<ReportPeriod> period;

    public ScoreReportComposer(DocumentMetadataService metadataService, Sources sources) {
        this(metadataService, sources, Optional.empty());
    }

    private ScoreReportComposer(DocumentMetadataService metadataService, Sources sources,
            Optional<ReportPeriod> period) {
        super(DOCUMENT, metadataService);
        this.sources = sources;
        this.period = period;
    }

    @Override
    public Composer forPeriod(ReportPeriod requestedPeriod) {
        return new ScoreReportComposer(metadataService, sources, Optional.of(requestedPeriod));
    }

    @Override
    protected ScoreReportData facts(ChainHead head) {
        DocumentMetadata metadata = metadataService.of(kind(), head);
        ReportPeriod reported = period.orElseGet(() -> ReportPeriod.until(metadata.today()));
        ScoreHistory all = sources.scores().history();
        List<Measure> measures = sources.measures().all();
        List<Finding> findings = sources.findings().all();
        EvaluationBasis basis = sources.statements().basis(DocumentKind.CLOUD_SECURITY_POLICY);
        ScoreHistory by = all.before(reported.to().plusDays(1).atStartOfDay(metadata.zone()).toInstant());
        ScoreTrend trend = ScoreTrend.of(by.samples(), by.absences(), MODEL, metadata.zone());
        ScoreTrend inPeriod = trend.between(reported.from(), reported.to());
        Optional<LocalDate> comparable = inPeriod.aggregate().firstComparable().map(TrendPoint::day);
        Map<String, List<Measure>> linked = sources.links().measuresByControl();
        return new ScoreReportData(metadata, reported, trend, inPeriod, sources.scores().target(), controls(by, linked),
                comparable.map(
                        day -> controls(all.before(day.plusDays(1).atStartOfDay(metadata.zone()).toInstant()), linked))
                        .orElse(List.of()),
                comparable, changed(reported), implementedMeasures(reported, measures),
                sources.annotations().all().stream().filter(note -> reported.holds(note.day())).toList(),
                by.notOnboarded(MODEL, Optional.empty()), metadataService.names(),
                sources.rules().current().criteria().values(),
                Effectiveness.of(measures, findings, basis).contradictedMeasures(), basis.statements(),
                dates(measures, findings, basis.remedies()), basis.remedies().decisionsAnswering(ReviewProposal.BELOW),
                basis.remedies().open(), LastManagementReview.of(sources.versions().all(), metadata.zone()));
    }

    private static List<ControlRow> controls(ScoreHistory by, Map<String, List<Measure>> linked) {
        return ControlRow.of(by.currentControls(MODEL), by.latest(MODEL, Optional.empty()), linked);
    }

    /**
     * Returns the days by which measures are due; for a measure in force, the day by which the last deviation from it
     * is due.
     */
    private static Map<MeasureId, MeasureDates> dates(List<Measure> measures, List<Finding> findings,
            Remediations remedies) {
        Map<MeasureId, List<Finding>> open = remedies.openByMeasure(findings);
        Map<MeasureId, MeasureDates> dates = new HashMap<>();
        measures.forEach(measure -> (measure.status().isInForce()
                ? MeasureDates.of(open.getOrDefault(measure.id(), List.of()).stream().map(remedies::of).toList())
                : MeasureDates.planned(measure.due())).ifPresent(day -> dates.put(measure.id(), day)));
        return dates;
    }

    private List<ChangeRecord> changed(ReportPeriod reported) {
        return sources.changes()
                .all()
                .stream()
                .filter(change -> change.kind() != ChangeSubject.DOCUMENT)
                .filter(change -> change.approvals().implemented().filter(reported::holds).isPresent())
                .sorted(Comparator
                        .comparing((ChangeRecord change) -> change.approvals().implemented().orElse(LocalDate.MAX))
                        .thenComparing(ChangeRecord::number))
                .toList();
    }

    private static List<Measure> implementedMeasures(ReportPeriod reported, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.done().filter(reported::holds).isPresent())
                .sorted(Comparator.comparing((Measure measure) -> measure.done().orElse(LocalDate.MAX))
                        .thenComparing(Measure::code))
                .toList();
    }
}
