package org.tomes.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reconstructs past states of records from the trail only. */
public final class PastRecords {

    private PastRecords() {
    }

    /**
     * Returns the fields of all records of one kind that existed at that moment, by id, in order of creation.
     *
     * @param until the moment, exclusive
     */
    public static Map<String, AuditFields> at(Ledger ledger, RecordType type, Instant until) {
        Map<String, SortedMap<String, String>> states = new LinkedHashMap<>();
        List<AuditEntry> entries = new ArrayList<>(ledger.entries(new AuditQuery(Optional.of(type.key()),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(until), Integer.MAX_VALUE)));
        for (AuditEntry entry : entries.reversed()) {
            String id = entry.record().id();
            if (entry.action() == AuditAction.DELETED) {
                states.remove(id);
            } else {
                SortedMap<String, String> state = states.computeIfAbsent(id, key -> new TreeMap<>());
                state.keySet().removeAll(entry.before().values().keySet());
                state.putAll(entry.after().values());
            }
        }
        Map<String, AuditFields> all = new LinkedHashMap<>();
        states.forEach((id, state) -> all.put(id, new AuditFields(state)));
        return all;
    }
}
