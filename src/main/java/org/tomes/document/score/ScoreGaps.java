package org.tomes.document.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.Section;
import org.tomes.document.statement.ScoreDecline;
import org.tomes.parameter.Parameter;
import org.tomes.text.Texts;

/**
 * The section on the trend: falls, annotations, periods without values, subscriptions added or removed, and
 * subscriptions without a score.
 */
final class ScoreGaps implements Section<ScoreReportData> {

    /** @param from first day that it is about */
    private record Note(LocalDate from, String text) {
    }

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public String titleKey() {
        return "kpi.gaps.title";
    }

    @Override
    public void write(DocumentBuilder document, ScoreReportData data) {
        Texts texts = document.texts();
        Formats formats = document.formats();
        List<Note> notes = new ArrayList<>();
        ScoreDecline.deepest(data.inPeriod().aggregate().points(), data.values().get(Parameter.SCORE_DECLINE))
                .ifPresent(fall -> notes.add(new Note(fall.from().day(),
                        texts.get("kpi.gaps.fall", formats.points(fall.from().fraction(), fall.to().fraction()),
                                formats.date(fall.from().day()), formats.date(fall.to().day())))));
        data.annotations()
                .forEach(note -> notes.add(new Note(note.day(), texts.get("kpi.notes.item", formats.date(note.day()),
                        note.text().strip().replace('\n', ' ')))));
        data.inPeriod().aggregate().gaps().forEach(gap -> {
            String text = texts.get("kpi.gaps.gap", formats.date(gap.after()), formats.date(gap.before()));
            boolean isTooLong = gap.after()
                    .plusMonths(data.values().get(Parameter.SCORE_RECORDING))
                    .isBefore(gap.before());
            notes.add(new Note(gap.after(), isTooLong ? texts.get("kpi.gaps.gapMissed", text) : text));
        });
        data.inPeriod()
                .aggregate()
                .changesOfScope()
                .forEach(point -> notes.add(new Note(point.day(),
                        texts.get("kpi.gaps.scope", formats.date(point.day()), point.subscriptions().size()))));
        data.inPeriod()
                .absences()
                .forEach(absence -> notes.add(new Note(absence.from(), absence.again()
                        .map(again -> texts.get("kpi.gaps.wasAbsent", absence.label(), formats.date(absence.from()),
                                formats.date(again)))
                        .orElseGet(
                                () -> texts.get("kpi.gaps.isAbsent", absence.label(), formats.date(absence.from()))))));
        if (data.trend().isEmpty()) {
            document.note("kpi.result.none");
        } else if (notes.isEmpty()) {
            document.paragraphs("kpi.gaps.none");
        } else {
            document.paragraphs("kpi.gaps.text");
            document.bullets(notes.stream().sorted(Comparator.comparing(Note::from)).map(Note::text).toList());
        }
    }
}
