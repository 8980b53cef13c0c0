package org.tomes.measure.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.text.Message;

/** Finds the related measures of a row, in the register and in the file itself. */
final class RelatedMeasureFinder {

    private final Map<String, MeasureId> ids = new HashMap<>();

    RelatedMeasureFinder(Map<MeasureId, Measure> stored, List<Measure> inFile) {
        stored.values().forEach(this::add);
        inFile.forEach(this::add);
    }

    private void add(Measure measure) {
        ids.put(MeasureImportPlanner.key(measure.code()), measure.id());
        ids.put(MeasureImportPlanner.key(measure.id().toString()), measure.id());
    }

    Measure resolve(MeasureImportPlanner.Planned planned, SheetMapping mapping, List<CellError> errors) {
        List<MeasureId> related = new ArrayList<>();
        for (String text : mapping.cell(planned.row(), MeasureColumn.RELATED).split("[;\\n]")) {
            String code = text.strip();
            if (!code.isEmpty()) {
                List<MeasureId> relatedIds = find(code);
                if (relatedIds.isEmpty()) {
                    errors.add(MeasureImportPlanner.error(planned.row(), mapping, MeasureColumn.RELATED,
                            Message.of("measure.sheet.unknownRelated", code)));
                }
                related.addAll(relatedIds);
            }
        }
        return planned.measure().change().related(related).build();
    }

    /**
     * Returns the measures that a text names. If the whole text is not a code, it is read as a comma-separated list of
     * codes.
     */
    private List<MeasureId> find(String code) {
        MeasureId idOfWholeText = ids.get(MeasureImportPlanner.key(code));
        if (idOfWholeText != null) {
            return List.of(idOfWholeText);
        }
        List<MeasureId> result = new ArrayList<>();
        for (String part : code.split(",")) {
            MeasureId id = ids.get(MeasureImportPlanner.key(part.strip()));
            if (id == null) {
                return List.of();
            }
            result.add(id);
        }
        return result;
    }
}
