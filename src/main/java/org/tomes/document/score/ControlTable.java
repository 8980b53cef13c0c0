package org.tomes.document.score;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.NameList;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.text.Texts;

/**
 * The section on points: each of Microsoft's security controls with points reached, possible gain and responsible
 * people.
 */
final class ControlTable implements Part<ScoreReportData> {

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
                .column("measures", 9);
        counting.forEach(control -> table.row(ControlNames.withOriginal(control, texts), before(control, data, formats),
                formats.percent(control.current() / control.max()), gain(control, texts, formats),
                String.valueOf(control.unhealthy()), measures(control, texts)));
        document.table(table);
    }

    private static String before(ControlRow control, ScoreReportData data, Formats formats) {
        return data.before()
                .stream()
                .filter(then -> then.control().equals(control.control()) && then.max() > 0)
                .findFirst()
                .map(then -> formats.percent(then.current() / then.max()))
                .orElse("–");
    }

    private static String gain(ControlRow control, Texts texts, Formats formats) {
        return control.gain() == 0 ? texts.get("kpi.controls.nothing") : formats.pointsAlone(control.gain());
    }

    private static String measures(ControlRow control, Texts texts) {
        return control.measures().isEmpty() ? "–"
                : NameList.of(control.measures()
                        .stream()
                        .map(measure -> texts.get("kpi.controls.measure", measure.code(),
                                measure.status().isInForce() ? texts.get("policy.format.inForce")
                                        : texts.name("measure", measure.status())))
                        .toList(), "\n", texts);
    }
}
