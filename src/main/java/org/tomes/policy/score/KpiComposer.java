package org.tomes.policy.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.change.ChangeKind;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeRecords;
import org.tomes.ledger.ChainHead;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.Period;
import org.tomes.policy.compose.Composition;
import org.tomes.policy.compose.ControlSection;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.compose.Section;
import org.tomes.policy.content.DocumentContent;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreService;
import org.tomes.score.annotation.AnnotationService;
import org.tomes.score.link.ControlLinkService;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendRange;
import org.tomes.text.Language;

/** Composes the Secure Score report: the trend of a year, where the points are, and what was done about them. */
public final class KpiComposer implements Composer {

    private static final List<Section<KpiFacts>> SECTIONS = List.of(new ControlSection<>(), new KpiResult(), new KpiControls(), new KpiWork(),
            new KpiGaps());

    private final Imprints imprints;
    private final ScoreService scores;
    private final AnnotationService annotations;
    private final ControlLinkService links;
    private final ChangeRecords changes;

    public KpiComposer(Imprints imprints, ScoreService scores, AnnotationService annotations, ControlLinkService links, ChangeRecords changes) {
        this.imprints = imprints;
        this.scores = scores;
        this.annotations = annotations;
        this.links = links;
        this.changes = changes;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.SECURE_SCORE_REPORT;
    }

    @Override
    public DocumentContent compose(Language language) {
        ChainHead head = imprints.head();
        Imprint imprint = imprints.of(kind(), head);
        ScoreTrend trend = ScoreTrend.of(scores.samples(), scores.absences(), ScoreModel.CLASSIC, imprint.zone());
        Period year = Period.until(imprint.today());
        KpiFacts facts = new KpiFacts(imprint, trend, trend.within(TrendRange.DAYS_365, imprint.today()), scores.target(),
                KpiControl.of(scores.currentControls().stream().filter(sample -> sample.model() == ScoreModel.CLASSIC).toList(),
                        scores.latest(ScoreModel.CLASSIC), links.byControl()),
                done(year), annotations.all().stream().filter(note -> year.holds(note.day())).toList(),
                scores.notOnboarded(ScoreModel.CLASSIC, Optional.empty()), imprints.names());
        return Composition.of(SECTIONS, facts, imprint, language);
    }

    private List<ChangeRecord> done(Period year) {
        return changes.all().stream().filter(change -> change.kind() != ChangeKind.DOCUMENT)
                .filter(change -> change.course().implemented().filter(year::holds).isPresent())
                .sorted(Comparator.comparing((ChangeRecord change) -> change.course().implemented().orElse(LocalDate.MAX))
                        .thenComparing(ChangeRecord::number)).toList();
    }
}
