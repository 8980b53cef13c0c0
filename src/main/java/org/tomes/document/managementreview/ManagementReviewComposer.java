package org.tomes.document.managementreview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeRecords;
import org.tomes.check.CheckService;
import org.tomes.check.ResourceTraits;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.ReportPeriod;
import org.tomes.document.annex.Effectiveness;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.FindingTitles;
import org.tomes.document.compose.NotAssessedSection;
import org.tomes.document.managementreview.ManagementReviewData.Topic;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.release.LastManagementReview;
import org.tomes.document.score.ControlRow;
import org.tomes.document.soa.ControlStatusReader;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.ReportingPeriodPlaceholders;
import org.tomes.document.text.SignaturePlaceholder;
import org.tomes.document.text.TextComposer;
import org.tomes.evidence.EvidenceItems;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingService;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measure;
import org.tomes.measure.Measures;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.people.ResponsibilityService;
import org.tomes.review.ReviewService;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreService;
import org.tomes.score.link.ControlLinkService;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.soa.SoaService;
import org.tomes.text.Language;

/** Composes the inputs of the management review (ISO/IEC 27001:2022, 9.3.2) that the register contains. */
public final class ManagementReviewComposer extends TextComposer<ManagementReviewData> implements Composer.OfPeriod {

    private static final DocumentAssembler<ManagementReviewData> DOCUMENT = DocumentAssembler.of(
            DocumentKind.MANAGEMENT_REVIEW,
            List.of(new KeyFiguresPart(), new ObjectivesPart(), new MeasureStatusPart(), new ScoreTrendPart(),
                    new RuleSummaryPart(), new FindingSummaryPart(), new AcceptedRisksPart(), new OverdueReviewsPart(),
                    new ChangesPart(), new ProposalsPart(), new MinutesPart(), new OpenInputPart(),
                    new PreviousDecisionsPart()),
            new NotAssessedSection<>());

    /** The parts of the register that the review reads. */
    public record Sources(Measures measures, SoaService soa, FindingService findings, ReviewService reviews,
            ChangeRecords changes, EvidenceItems evidence, ResponsibilityService responsibilities, ScoreService scores,
            ControlLinkService controlLinks, StatementService statements, CheckService checks,
            DocumentVersions versions, ControlStatusReader proofs, CheckRulesService rules, AuditTrail trail) {
    }

    static {
        ReportingPeriodPlaceholders.addTo(DOCUMENT.vocabulary(), ManagementReviewData::period);
        SignaturePlaceholder.addTo(DOCUMENT.vocabulary(), "management", "information-security");
    }

    private final Sources sources;
    private final Optional<ReportPeriod> period;

    public ManagementReviewComposer(DocumentMetadataService metadataService, Sources sources) {
        this(metadataService, sources, Optional.empty());
    }

    private ManagementReviewComposer(DocumentMetadataService metadataService, Sources sources,
            Optional<ReportPeriod> period) {
        super(DOCUMENT, metadataService);
        this.sources = sources;
        this.period = period;
    }

    @Override
    public Composer forPeriod(ReportPeriod requestedPeriod) {
        return new ManagementReviewComposer(metadataService, sources, Optional.of(requestedPeriod));
    }

    @Override
    protected ManagementReviewData facts(ChainHead head) {
        EvaluationBasis basis = sources.statements().basis(kind());
        DocumentMetadata metadata = metadataService.of(kind(), head, basis.snapshot());
        ReportPeriod reported = period.orElseGet(() -> ReportPeriod.until(metadata.today()));
        List<Measure> measures = sources.measures().all();
        ScoreService scores = sources.scores();
        List<ControlRow> controls = ControlRow.current(scores, sources.controlLinks().measuresByControl());
        Function<Responsibility, List<RaciWarning>> warnings = sources.responsibilities().warnings();
        List<Topic> topics = sources.responsibilities()
                .topics()
                .stream()
                .map(topic -> new Topic(topic, warnings.apply(topic)))
                .toList();
        List<Finding> findings = sources.findings().all();
        return new ManagementReviewData(metadata, reported, measures, sources.soa().rows(measures, Language.EN),
                findings, fixed(reported, findings, metadata.zone()), sources.reviews().all(), implemented(reported),
                sources.evidence().all(), topics,
                ScoreTrend.of(scores.samples(), scores.absences(), ScoreModel.CLASSIC, metadata.zone()),
                scores.target(), controls, sources.statements().unrecorded(),
                new FindingOrder(basis.inventory().map(sources.checks()::traits).orElse(ResourceTraits.NONE), findings),
                new FindingTitles(sources.findings().explanations()), metadataService.names(), basis,
                sources.proofs().read(basis), Effectiveness.of(measures, findings, basis),
                ManagementReviewDecisions.of(sources.reviews().decisions().all(),
                        LastManagementReview.of(sources.versions().all(), metadata.zone())),
                sources.rules().values(), sources.responsibilities().authority(),
                RecordedExemptions.of(measures, sources.trail()));
    }

    private ManagementReviewData.Fixed fixed(ReportPeriod reported, List<Finding> findings, ZoneId zone) {
        Set<FindingId> remediated = sources.findings()
                .history()
                .stream()
                .filter(FindingEvent::isRemediation)
                .filter(event -> reported.holds(LocalDate.ofInstant(event.at(), zone)))
                .map(FindingEvent::finding)
                .collect(Collectors.toSet());
        int count = new FindingsByCause(findings)
                .onePerCause(findings.stream().filter(finding -> remediated.contains(finding.id())).toList())
                .size();
        return new ManagementReviewData.Fixed(count,
                findings.stream()
                        .map(finding -> LocalDate.ofInstant(finding.sightings().first(), zone))
                        .min(Comparator.naturalOrder())
                        .filter(first -> first.isAfter(reported.from())));
    }

    private List<ChangeRecord> implemented(ReportPeriod reported) {
        return sources.changes()
                .all()
                .stream()
                .filter(change -> change.approvals().implemented().filter(reported::holds).isPresent())
                .sorted(Comparator.comparing((ChangeRecord change) -> change.approvals().implemented().orElseThrow())
                        .thenComparing(ChangeRecord::number))
                .toList();
    }
}
