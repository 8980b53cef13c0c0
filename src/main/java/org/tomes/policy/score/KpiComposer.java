package org.tomes.policy.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.change.ChangeKind;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeRecords;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measure;
import org.tomes.measure.Measures;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.Period;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.draft.PeriodBlanks;
import org.tomes.policy.draft.TextComposer;
import org.tomes.policy.draft.TextDocument;
import org.tomes.score.ScoreHistory;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreService;
import org.tomes.score.annotation.AnnotationService;
import org.tomes.score.link.ControlLinkService;
import org.tomes.score.trend.ScoreTrend;

/** Composes the Secure Score report of a period: how the score went, where the points are, and what was done about them. */
public final class KpiComposer extends TextComposer<KpiFacts> implements Composer.OfPeriod {

    private static final ScoreModel MODEL = ScoreModel.CLASSIC;
    private static final TextDocument<KpiFacts> DOCUMENT = TextDocument.of(DocumentKind.SECURE_SCORE_REPORT,
            List.of(new KpiResult(), new KpiControls(), new KpiWork()), new KpiGaps());

    static {
        PeriodBlanks.addTo(DOCUMENT.vocabulary(), KpiFacts::period);
    }

    private final ScoreService scores;
    private final AnnotationService annotations;
    private final ControlLinkService links;
    private final ChangeRecords changes;
    private final Measures measures;
    private final Optional<Period> period;

    public KpiComposer(Imprints imprints, ScoreService scores, AnnotationService annotations, ControlLinkService links, ChangeRecords changes,
            Measures measures) {
        this(imprints, scores, annotations, links, changes, measures, Optional.empty());
    }

    private KpiComposer(Imprints imprints, ScoreService scores, AnnotationService annotations, ControlLinkService links, ChangeRecords changes,
            Measures measures, Optional<Period> period) {
        super(DOCUMENT, imprints);
        this.scores = scores;
        this.annotations = annotations;
        this.links = links;
        this.changes = changes;
        this.measures = measures;
        this.period = period;
    }

    @Override
    public Composer over(Period wanted) {
        return new KpiComposer(imprints, scores, annotations, links, changes, measures, Optional.of(wanted));
    }

    @Override
    protected KpiFacts facts(ChainHead head) {
        Imprint imprint = imprints.of(kind(), head);
        Period reported = period.orElseGet(() -> Period.until(imprint.today()));
        ScoreHistory all = scores.history();
        ScoreHistory by = all.before(reported.to().plusDays(1).atStartOfDay(imprint.zone()).toInstant());
        ScoreHistory before = all.before(reported.from().atStartOfDay(imprint.zone()).toInstant());
        ScoreTrend trend = ScoreTrend.of(by.samples(), by.absences(), MODEL, imprint.zone());
        Map<String, List<Measure>> linked = links.byControl();
        return new KpiFacts(imprint, reported, trend, trend.between(reported.from(), reported.to()), scores.target(), controls(by, linked),
                controls(before, linked), changed(reported), inForce(reported), annotations.all().stream().filter(note -> reported.holds(note.day())).toList(),
                by.notOnboarded(MODEL, Optional.empty()), imprints.names());
    }

    private static List<KpiControl> controls(ScoreHistory by, Map<String, List<Measure>> linked) {
        return KpiControl.of(by.currentControls(MODEL), by.latest(MODEL, Optional.empty()), linked);
    }

    private List<ChangeRecord> changed(Period reported) {
        return changes.all().stream().filter(change -> change.kind() != ChangeKind.DOCUMENT)
                .filter(change -> change.course().implemented().filter(reported::holds).isPresent())
                .sorted(Comparator.comparing((ChangeRecord change) -> change.course().implemented().orElse(LocalDate.MAX))
                        .thenComparing(ChangeRecord::number)).toList();
    }

    private List<Measure> inForce(Period reported) {
        return measures.all().stream().filter(measure -> measure.done().filter(reported::holds).isPresent())
                .sorted(Comparator.comparing((Measure measure) -> measure.done().orElse(LocalDate.MAX)).thenComparing(Measure::code)).toList();
    }
}
