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
    public void write(DocumentBuilder manuscript, ReviewData facts) {
        Formats formats = manuscript.formats();
        facts.score().aggregate().latest().ifPresentOrElse(latest -> {
            manuscript.paragraphs("policy.monitoring.score.latest", formats.date(latest.day()),
                    formats.percent(latest.fraction()), latest.subscriptions().size());
            facts.score()
                    .change(QUARTER)
                    .ifPresent(change -> manuscript.paragraph(Inline.plain(quarter(change, manuscript))));
            manuscript.pictures(() -> ScoreFigure
                    .of(facts.score().within(TrendRange.DAYS_365, facts.today()), facts.target(), manuscript.texts())
                    .ifPresent(manuscript::figure));
        }, () -> manuscript.notAssessed(manuscript.texts().get("mgmt.score.title"),
                manuscript.texts().get("policy.monitoring.noScore")));
    }

    /** A score of other subscriptions is another figure, which is said beside the difference. */
    private static String quarter(TrendChange change, DocumentBuilder manuscript) {
        Formats formats = manuscript.formats();
        String sentence = manuscript.texts()
                .get("mgmt.score.quarter", formats.date(change.then().day()), formats.percent(change.then().fraction()),
                        formats.points(change.difference()));
        return change.sameSubscriptions() ? sentence
                : sentence + " " + manuscript.texts().get("policy.monitoring.score.otherSubscriptions");
    }
}
