package org.tomes.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tomes.catalogue.ControlId;
import org.tomes.evidence.Evidence;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.measure.spreadsheet.MeasureImportPlan;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Message;

/**
 * The records to which rows of other sheets can refer: the records of the register, and the records in the same file.
 */
final class RecordIndex {

    private final Map<String, RecordRef> refs = new HashMap<>();

    RecordIndex(ExchangedRecords register, MeasureImportPlan measures) {
        register.measures().forEach(this::add);
        measures.added().forEach(this::add);
        measures.changed().forEach(this::add);
        controls(register.soa());
        evidence(register.evidence());
    }

    private void add(Measure measure) {
        put(measure.ref());
    }

    void controls(List<SoaEntry> entries) {
        entries.forEach(entry -> {
            put(entry.ref());
            put(control(entry.control()));
        });
    }

    void evidence(List<Evidence> evidence) {
        evidence.forEach(candidate -> put(candidate.ref()));
    }

    private void put(RecordRef ref) {
        refs.put(ref.type() + " " + ref.id(), ref);
    }

    boolean measure(UUID id) {
        return refs.containsKey(SubjectKind.MEASURE.type() + " " + id);
    }

    /** Returns the record to which a row refers; if there is no such record, reports an error and returns empty. */
    Optional<RecordRef> record(TypedRowReader cells) {
        Optional<SubjectKind> kind = cells.constant("recordKind", "exchange", SubjectKind.values());
        String id = cells.text("recordId").strip();
        if (kind.isEmpty()) {
            cells.addError("recordKind", Message.of("exchange.unknownRecord", cells.text("record")));
            return Optional.empty();
        }
        Optional<RecordRef> match = Optional.ofNullable(refs.get(kind.get().type() + " " + id))
                .or(() -> annexAControl(kind.get(), id));
        if (match.isEmpty()) {
            cells.addError("recordId", Message.of("exchange.unknownRecord", cells.text("record")));
        }
        return match;
    }

    private static RecordRef control(String number) {
        return new RecordRef(SubjectKind.CONTROL.type(), number, number);
    }

    /** Returns a control of Annex A, which exists even without a decision. */
    private static Optional<RecordRef> annexAControl(SubjectKind kind, String id) {
        return kind == SubjectKind.CONTROL ? ControlId.parse(id).map(ControlId::toString).map(RecordIndex::control)
                : Optional.empty();
    }
}
