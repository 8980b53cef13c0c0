package org.tomes.document.score;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.Section;
import org.tomes.text.Texts;

/** What the figure does not show: times without a value, subscriptions that came or went, and those without a score. */
final class ScoreGaps implements Section<ScoreReportData> {

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public String titleKey() {
        return "kpi.gaps.title";
    }

    @Override
    public void write(DocumentBuilder manuscript, ScoreReportData facts) {
        Texts texts = manuscript.texts();
        Formats formats = manuscript.formats();
        List<String> gaps = new ArrayList<>();
        facts.inPeriod()
                .aggregate()
                .gaps()
                .forEach(gap -> gaps
                        .add(texts.get("kpi.gaps.gap", formats.date(gap.after()), formats.date(gap.before()))));
        facts.inPeriod()
                .aggregate()
                .changesOfScope()
                .forEach(point -> gaps
                        .add(texts.get("kpi.gaps.scope", formats.date(point.day()), point.subscriptions().size())));
        facts.inPeriod()
                .absences()
                .forEach(absence -> gaps.add(absence.again()
                        .map(again -> texts.get("kpi.gaps.wasAbsent", absence.label(), formats.date(absence.from()),
                                formats.date(again)))
                        .orElseGet(
                                () -> texts.get("kpi.gaps.isAbsent", absence.label(), formats.date(absence.from())))));
        if (facts.trend().isEmpty()) {
            manuscript.note("kpi.result.none");
        } else if (gaps.isEmpty()) {
            manuscript.paragraphs("kpi.gaps.none");
        } else {
            manuscript.paragraphs("kpi.gaps.text");
            manuscript.bullets(gaps);
        }
    }
}
