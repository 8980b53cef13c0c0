package org.tomes.desktop.score;

import java.util.ArrayList;
import java.util.List;
import org.tomes.desktop.common.Dates;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendLine;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/**
 * The notes needed to interpret a trend: gaps in the data, changes of scope, and subscriptions without current data.
 */
final class TrendCaveats {

    private TrendCaveats() {
    }

    static List<String> of(ScoreTrend trend, Texts texts) {
        Dates dates = new Dates(texts.language());
        List<String> notes = new ArrayList<>();
        for (TrendLine.Gap gap : trend.aggregate().gaps()) {
            notes.add(texts.get("score.figure.gapFrom", dates.show(gap.after()), dates.show(gap.before())));
        }
        for (TrendPoint change : trend.aggregate().changesOfScope()) {
            notes.add(texts.get("score.figure.scopeFrom", dates.show(change.day()), change.subscriptions().size()));
        }
        trend.absences()
                .forEach(absence -> notes.add(absence.again().isPresent()
                        ? texts.get("score.figure.absence", absence.label(), dates.show(absence.from()),
                                dates.show(absence.until()))
                        : texts.get("score.figure.absenceOpen", absence.label(), dates.show(absence.from()))));
        trend.aggregate()
                .latest()
                .ifPresent(latest -> trend.subscriptions()
                        .forEach(line -> line.latest()
                                .filter(last -> trend.absences()
                                        .stream()
                                        .noneMatch(absence -> absence.label().equals(line.label())))
                                .filter(last -> last.day().plusDays(ScoreTrend.MAX_GAP).isBefore(latest.day()))
                                .ifPresent(last -> notes
                                        .add(texts.get("score.screen.stale", line.label(), dates.show(last.day()))))));
        return notes;
    }
}
