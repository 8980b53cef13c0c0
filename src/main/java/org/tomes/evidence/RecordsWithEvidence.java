package org.tomes.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tomes.ledger.RecordRef;

/**
 * The records that have evidence, each with its evidence. The data is read once, so that thousands of records can be
 * queried.
 */
public final class RecordsWithEvidence {

    private final Map<RecordRef, List<Evidence>> records = new HashMap<>();

    public RecordsWithEvidence(List<Evidence> evidence) {
        evidence.forEach(item -> item.links()
                .stream()
                .map(RecordRef::withoutLabel)
                .distinct()
                .forEach(key -> records.computeIfAbsent(key, record -> new ArrayList<>()).add(item)));
    }

    public boolean has(RecordRef record) {
        return records.containsKey(record.withoutLabel());
    }

    /** Returns the codes of the evidence for a record, in the order of the evidence. */
    public List<String> codes(RecordRef record) {
        return of(record).stream().map(Evidence::code).toList();
    }

    /** Returns the evidence for a record, in the order of the evidence. */
    public List<Evidence> of(RecordRef record) {
        return records.getOrDefault(record.withoutLabel(), List.of());
    }
}
