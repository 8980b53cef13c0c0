package org.tomes.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.measure.Adoption;
import org.tomes.measure.MeasureId;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Reads the measures adopted from the library. */
final class LibraryMeasureReader {

    private static final int MAX_KEY = 100;

    private final Map<MeasureId, Adoption> stored;
    private final RecordIndex records;

    LibraryMeasureReader(List<Adoption> stored, RecordIndex records) {
        this.stored = stored.stream().collect(Collectors.toMap(Adoption::measure, Function.identity()));
        this.records = records;
    }

    List<Adoption> read(List<TypedRowReader> rows, List<CellError> errors) {
        List<Adoption> read = new ArrayList<>();
        for (TypedRowReader row : rows) {
            Adoption adoption = adoption(row);
            errors.addAll(row.errors());
            if (!adoption.equals(stored.get(adoption.measure()))) {
                read.add(adoption);
            }
        }
        return read;
    }

    private Adoption adoption(TypedRowReader row) {
        MeasureId measure = new MeasureId(row.id("measureId"));
        if (!records.measure(measure.value())) {
            row.addError("measureId", Message.of("exchange.unknownRecord", row.text("measure")));
        }
        String key = row.text("libraryKey").strip();
        if (key.isEmpty() || key.length() > MAX_KEY) {
            row.addError("libraryKey", Message.of("exchange.unreadable", key));
        }
        Optional<Language> language = Language.ofTag(row.text("libraryLanguage").strip());
        if (language.isEmpty()) {
            row.addError("libraryLanguage", Message.of("exchange.unreadable", row.text("libraryLanguage")));
        }
        int revision = stored.containsKey(measure) ? stored.get(measure).revision() : 0;
        return new Adoption(measure, key, row.number("libraryVersion"), language.orElse(Language.EN), revision);
    }
}
