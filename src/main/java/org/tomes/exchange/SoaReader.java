package org.tomes.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRules;
import org.tomes.soa.SoaService;

/** Reads the decisions on controls. */
final class SoaReader {

    private final Map<String, SoaEntry> stored;

    SoaReader(List<SoaEntry> stored) {
        this.stored = stored.stream().collect(Collectors.toMap(SoaEntry::control, Function.identity()));
    }

    /** Returns the entries that differ from the register. */
    List<SoaEntry> read(List<TypedRowReader> rows, List<CellError> errors) {
        List<SoaEntry> read = new ArrayList<>();
        for (TypedRowReader row : rows) {
            SoaEntry entry = entry(row);
            row.addError(SoaRules.violations(entry));
            errors.addAll(row.errors());
            if (!entry.equals(stored.get(entry.control()))) {
                read.add(entry);
            }
        }
        return read;
    }

    private SoaEntry entry(TypedRowReader row) {
        String control = SoaService.number(row.text("control"));
        int revision = stored.containsKey(control) ? stored.get(control).revision() : 0;
        return new SoaEntry(control, row.text("ownTitle"),
                row.constant("decision", "soa", Applicability.values()).orElse(Applicability.OPEN), row.text("law"),
                row.text("contract"), row.text("risk"), row.text("goodPractice"), row.text("justification"),
                row.constant("state", "soa", ImplementationState.values()), row.text("implementation"),
                row.text("proof"), row.person("owner", "ownerId"), row.number("interval"), row.date("nextReview"),
                revision);
    }
}
