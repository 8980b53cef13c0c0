package org.tomes.desktop.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.trail.AuditText;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.text.Excerpt;
import org.tomes.text.Texts;

/**
 * The changes that an import makes to measures that the register already contains.
 *
 * @param before the measures as they are now
 * @param lines a line for each measure with the old and the new value of each field; if there are many measures, only
 * the first lines
 */
record ImportedChanges(List<Measure> before, List<String> lines) {

    private static final int MAX_LINES = 200;
    private static final int MAX_VALUE = 60;

    static final ImportedChanges NONE = new ImportedChanges(List.of(), List.of());

    /** Compares the measures with those in the register; called in the background. */
    static ImportedChanges of(OpenRegister register, List<Measure> changed, Texts texts) {
        List<Measure> before = register.records().measures().find(changed.stream().map(Measure::id).toList());
        Map<MeasureId, Measure> stored = before.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        AuditText wording = new AuditText(register);
        List<String> lines = new ArrayList<>();
        for (Measure measure : changed.subList(0, Math.min(MAX_LINES, changed.size()))) {
            lines.add(measure.code() + "  "
                    + wording.differences(stored.get(measure.id()), measure, texts)
                            .stream()
                            .map(difference -> line(difference, texts))
                            .collect(Collectors.joining("; ")));
        }
        if (changed.size() > MAX_LINES) {
            lines.add(texts.get("desktop_measure.import.further", changed.size() - MAX_LINES));
        }
        return new ImportedChanges(before, List.copyOf(lines));
    }

    private static String line(FieldConflict difference, Texts texts) {
        return texts.get("desktop_measure.import.change", difference.field(), Excerpt.of(difference.mine(), MAX_VALUE),
                Excerpt.of(difference.theirs(), MAX_VALUE));
    }
}
