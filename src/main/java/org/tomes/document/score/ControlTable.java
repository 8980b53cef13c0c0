package org.tomes.document.score;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.NameList;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/**
 * The section on points: each of Microsoft's security controls with points reached, possible gain and responsible
 * people.
 */
final class ControlTable implements Part<ScoreReportData> {

    private static final int MOST_NEXT = 5;

    @Override
    public String name() {
        return "score-controls";
    }

    @Override
    public void write(DocumentBuilder document, ScoreReportData data) {
        List<ControlRow> counting = data.controls().stream().filter(control -> control.max() > 0).toList();
        if (counting.isEmpty()) {
            document.note("kpi.controls.none");
            return;
        }
        Texts texts = document.texts();
        Formats formats = document.formats();
        TableBuilder table = new TableBuilder(texts, "kpi.controls").rowHeads()
                .column("control", 12)
                .numbers("before", 5)
                .numbers("points", 5)
                .numbers("gain", 7)
                .numbers("unhealthy", 5)
                .column("measures", 7);
        counting.forEach(control -> table.row(control.name(), before(control, data, texts),
                texts.get("kpi.controls.of", control.current(), control.max()), gain(control, texts, formats),
                String.valueOf(control.unhealthy()), measures(control, texts)));
        document.table(table);
        next(document, counting.stream().filter(control -> control.gain() > 0).limit(MOST_NEXT).toList());
    }

    private static String before(ControlRow control, ScoreReportData data, Texts texts) {
        return data.before()
                .stream()
                .filter(then -> then.control().equals(control.control()))
                .findFirst()
                .map(then -> texts.get("kpi.controls.of", then.current(), then.max()))
                .orElse("–");
    }

    private static String gain(ControlRow control, Texts texts, Formats formats) {
        return control.gain() == 0 ? texts.get("kpi.controls.nothing") : formats.pointsAlone(control.gain());
    }

    private static String measures(ControlRow control, Texts texts) {
        return control.measures().isEmpty() ? "–"
                : NameList.of(control.measures().stream().map(Measure::code).toList(), "\n", texts);
    }

    private static void next(DocumentBuilder document, List<ControlRow> next) {
        document.part("kpi.next");
        if (next.isEmpty()) {
            document.paragraphs("kpi.next.none");
            return;
        }
        Texts texts = document.texts();
        document.paragraphs("kpi.next.text");
        document.bullets(next.stream()
                .map(control -> texts.get("kpi.next.item", control.name(), document.formats().points(control.gain()),
                        control.measures().isEmpty() ? texts.get("kpi.next.noMeasure")
                                : NameList.of(control.measures()
                                        .stream()
                                        .map(measure -> measure.code() + " (" + texts.name("measure", measure.status())
                                                + ")")
                                        .toList(), texts)))
                .toList());
    }
}
