package org.tomes.document.managementreview;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.content.Inline;
import org.tomes.document.figure.ScoreFigure;
import org.tomes.document.score.ScoreText;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.text.Texts;

/** The section about the trend of the Secure Score in the period, with declines and periods without values. */
final class ScoreTrendPart implements GeneratedPart<ManagementReviewData> {

    private static final int QUARTER = 90;

    @Override
    public String name() {
        return "score-overview";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        Formats formats = document.formats();
        Texts texts = document.texts();
        ScoreTrend inPeriod = data.score().between(data.period().from(), data.period().to());
        data.score().aggregate().latest().ifPresentOrElse(latest -> {
            ScoreText words = new ScoreText(texts, formats);
            String score = texts.get("document.monitoring.score.latest", formats.date(latest.day()),
                    formats.percent(latest.fraction()), latest.subscriptions().size());
            document.paragraph(Inline.plain(
                    data.score().change(QUARTER).map(change -> score + " " + words.since(change)).orElse(score)));
            List<String> troubles = words.troubles(inPeriod, data.values().rules().values());
            if (!troubles.isEmpty()) {
                document.bullets(troubles);
            }
            data.target()
                    .flatMap(target -> words.below(data.score(), target))
                    .ifPresent(below -> document.paragraph(Inline.plain(below)));
            document.pictures(() -> ScoreFigure.of(inPeriod, data.target(), texts).ifPresent(document::figure));
        }, () -> document.notAssessed(texts.get("managementreview.score.title"),
                texts.get("document.monitoring.noScore")));
    }
}
