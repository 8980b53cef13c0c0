package org.tomes.document.management;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.Part;
import org.tomes.document.content.Inline;
import org.tomes.document.figure.ScoreFigure;
import org.tomes.score.trend.TrendChange;
import org.tomes.score.trend.TrendRange;

/** The course of the Secure Score over a year. */
final class ScoreTrendPart implements Part<ReviewData> {

    private static final int QUARTER = 90;

    @Override
    public String name() {
        return "score-overview";
    }

    @Override
    public void write(DocumentBuilder document, ReviewData data) {
        Formats formats = document.formats();
        data.score().aggregate().latest().ifPresentOrElse(latest -> {
            String score = document.texts()
                    .get("policy.monitoring.score.latest", formats.date(latest.day()),
                            formats.percent(latest.fraction()), latest.subscriptions().size());
            document.paragraph(Inline.plain(
                    data.score().change(QUARTER).map(change -> score + " " + quarter(change, document)).orElse(score)));
            document.pictures(() -> ScoreFigure
                    .of(data.score().within(TrendRange.DAYS_365, data.today()), data.target(), document.texts())
                    .ifPresent(document::figure));
        }, () -> document.notAssessed(document.texts().get("mgmt.score.title"),
                document.texts().get("policy.monitoring.noScore")));
    }

    /** A difference between scores of different subscriptions is marked, because they are not comparable. */
    private static String quarter(TrendChange change, DocumentBuilder document) {
        Formats formats = document.formats();
        String sentence = document.texts()
                .get("mgmt.score.quarter", formats.date(change.then().day()), formats.percent(change.then().fraction()),
                        formats.points(change.then().fraction(), change.now().fraction()));
        return change.sameSubscriptions() ? sentence
                : sentence + " " + document.texts().get("policy.monitoring.score.otherSubscriptions");
    }
}
