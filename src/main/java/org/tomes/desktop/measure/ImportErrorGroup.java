package org.tomes.desktop.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.text.Texts;

/**
 * Errors of one kind in one column of a sheet; the first error is shown in full; of the other errors, only the cells
 * are shown.
 */
record ImportErrorGroup(List<CellError> errors) {

    private static final int MAX_PLACES = 12;

    private record Kind(String sheet, int column, String sentence) {
    }

    ImportErrorGroup {
        errors = List.copyOf(errors);
    }

    /** Groups the errors by kind, in the order of the first error of each kind. */
    static List<ImportErrorGroup> of(List<CellError> errors) {
        Map<Kind, List<CellError>> groups = errors.stream()
                .collect(Collectors.groupingBy(error -> new Kind(error.sheet(), error.column(), error.sentence().key()),
                        LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(ImportErrorGroup::new).toList();
    }

    String sentence(Texts texts) {
        CellError first = errors.getFirst();
        String sentence = texts.get("desktop_measure.import.error", first.place(), texts.get(first.sentence()));
        if (errors.size() == 1) {
            return sentence;
        }
        List<String> others = errors.stream().skip(1).map(CellError::place).toList();
        String places = Stream
                .concat(others.stream().limit(MAX_PLACES), others.size() > MAX_PLACES ? Stream.of("…") : Stream.of())
                .collect(Collectors.joining(", "));
        return texts.get("desktop_measure.import.errorGroup", sentence, others.size(), places);
    }
}
