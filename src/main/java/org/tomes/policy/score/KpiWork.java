package org.tomes.policy.score;

import java.util.Optional;
import org.tomes.change.ChangeRecord;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.score.trend.TrendPoint;

/** What was done in the year, with the score around it, and what people noted at its course. */
final class KpiWork implements KpiSection {

    private static final int DAYS_AFTER = 30;

    @Override
    public String name() {
        return "work";
    }

    @Override
    public void write(Manuscript manuscript, KpiFacts facts) {
        manuscript.part("kpi.changes");
        if (facts.changes().isEmpty()) {
            manuscript.paragraphs("kpi.changes.none");
        } else {
            manuscript.paragraphs("kpi.changes.text", DAYS_AFTER);
            TableBuilder table = new TableBuilder(manuscript.texts(), "kpi.changes", DAYS_AFTER).rowHeads().column("number", 2).column("change", 10)
                    .column("day", 4).numbers("before", 3).numbers("after", 3);
            facts.changes().forEach(change -> row(table, change, manuscript, facts));
            manuscript.table(table);
        }
        manuscript.part("kpi.notes");
        if (facts.annotations().isEmpty()) {
            manuscript.paragraphs("kpi.notes.none");
        } else {
            manuscript.bullets(facts.annotations().stream().map(note -> manuscript.texts().get("kpi.notes.item",
                    manuscript.formats().date(note.day()), note.text().replace('\n', ' '))).toList());
        }
    }

    private static void row(TableBuilder table, ChangeRecord change, Manuscript manuscript, KpiFacts facts) {
        change.course().implemented().ifPresent(day -> table.row("#" + change.number(), change.title(), manuscript.formats().date(day),
                value(facts.known(day.minusDays(1)), manuscript),
                day.plusDays(DAYS_AFTER).isAfter(facts.imprint().today()) ? manuscript.texts().get("kpi.changes.tooEarly")
                        : value(facts.known(day.plusDays(DAYS_AFTER)), manuscript)));
    }

    private static String value(Optional<TrendPoint> point, Manuscript manuscript) {
        return point.map(one -> manuscript.formats().percent(one.fraction())).orElse("–");
    }
}
