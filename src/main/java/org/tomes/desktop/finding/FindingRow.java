package org.tomes.desktop.finding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.check.ControlRef;
import org.tomes.finding.Explanations;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingWords;
import org.tomes.measure.MeasureId;
import org.tomes.text.Texts;

/**
 * A finding as displayed in the table.
 *
 * @param headline what is wrong
 * @param requirement what is demanded
 */
record FindingRow(Finding finding, String headline, String requirement, String reason, String area,
        List<ControlId> controls, String measures) {

    static FindingRow of(Finding finding, Explanations explanations, Map<MeasureId, String> codes, Texts texts) {
        return new FindingRow(finding, FindingWords.of(explanations.headline(finding), texts),
                FindingWords.of(explanations.title(finding), texts), FindingWords.of(finding.reason(), texts),
                area(finding.check().area(), texts),
                explanations.controls(finding.check()).stream().map(ControlRef::control).toList(),
                finding.measures().stream().map(codes::get).collect(Collectors.joining(", ")));
    }

    /** Areas reported by other tools are shown unchanged. */
    static String area(String area, Texts texts) {
        String key = "check.area." + area;
        return texts.containsKey(key) ? texts.get(key) : area;
    }

    String controlNumbers() {
        return controls.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    String searched() {
        return String.join("\n", finding.id().toString(), headline, requirement, reason, area, finding.check().value(),
                finding.resource().id(), finding.resource().name(), controlNumbers(), measures);
    }
}
