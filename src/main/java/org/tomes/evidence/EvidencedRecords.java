package org.tomes.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.ledger.RecordRef;

/** What there is evidence for: read once, where thousands of records are asked about. */
public final class EvidencedRecords {

    private final Set<Key> records;

    /** A record by what it is and its id; its label may have changed since. */
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
