package org.tomes.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.ledger.RecordRef;

/** The records that have evidence: read once for queries about thousands of records. */
public final class EvidencedRecords {

    private final Set<Key> records;

    /** Identifies a record by type and id, independently of its label, which may have changed. */
    private record Key(String type, String id) {
        static Key of(RecordRef record) {
            return new Key(record.type(), record.id());
        }
    }

    public EvidencedRecords(List<Evidence> evidence) {
        records = evidence.stream().flatMap(item -> item.links().stream()).map(Key::of).collect(Collectors.toSet());
    }

    public boolean has(RecordRef record) {
        return records.contains(Key.of(record));
    }
}
