package org.tomes.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.ledger.Action;
import org.tomes.ledger.RecordDifference;
import org.tomes.ledger.RecordRef;
import org.tomes.storage.RecordStates.Kind;
import org.tomes.storage.RecordStates.State;

/**
 * Replays the trail from its first entry and finally reports the records that do not match it. It only stores the
 * fields of a record that currently differ, so that a long trail requires no more memory than the records themselves.
 */
final class RecordReplay {

    private final Map<String, Kind> kinds;
    private final Map<Key, Followed> records = new HashMap<>();
    /** Records that exist in the trail but in no table. */
    private final Map<Key, RecordRef> missing = new LinkedHashMap<>();

    RecordReplay(List<Kind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::type, kind -> kind));
    }

    private record Key(String type, String id) {
    }

    /** A record of a table, and the fields in which the trail differs from it so far. */
    private static final class Followed {

        private final RecordRef ref;
        /** The fields in the trail's own format. */
        private final byte[] json;
        private boolean exists;
        private Set<String> differing = Set.of();

        Followed(State state) {
            this.ref = state.ref();
            this.json = StoredAuditEntry.json(state.fields());
        }

        void created(byte[] after) {
            exists = true;
            differing = Set.of();
            if (!Arrays.equals(json, after)) {
                SortedMap<String, String> row = StoredAuditEntry.fields(json).values();
                SortedMap<String, String> trail = StoredAuditEntry.fields(after).values();
                Set<String> names = new TreeSet<>(row.keySet());
                names.addAll(trail.keySet());
                names.forEach(name -> hold(name, trail.getOrDefault(name, ""), row));
            }
        }

        void changed(byte[] before, byte[] after) {
            exists = true;
            SortedMap<String, String> row = StoredAuditEntry.fields(json).values();
            SortedMap<String, String> trail = StoredAuditEntry.fields(after).values();
            StoredAuditEntry.fields(before)
                    .values()
                    .keySet()
                    .forEach(name -> hold(name, trail.getOrDefault(name, ""), row));
            trail.forEach((name, text) -> hold(name, text, row));
        }

        private void hold(String name, String trail, SortedMap<String, String> row) {
            boolean equal = TrailText.areEqual(ref.type(), name, trail, row.getOrDefault(name, ""));
            if (equal && !differing.isEmpty()) {
                differing.remove(name);
            } else if (!equal) {
                if (differing.isEmpty()) {
                    differing = new TreeSet<>();
                }
                differing.add(name);
            }
        }
    }

    /** Adds a record of a table, before the trail is replayed. */
    void add(State state) {
        records.put(new Key(state.ref().type(), state.ref().id()), new Followed(state));
    }

    void apply(StoredAuditEntry entry) {
        Kind kind = kinds.get(entry.recordType());
        if (kind == null) {
            return;
        }
        Key key = new Key(entry.recordType(), entry.recordId());
        Followed record = records.get(key);
        if (record != null) {
            apply(record, entry);
        } else if (entry.action().equals(Action.DELETED.name())) {
            missing.remove(key);
        } else if (kind.reads(key.id())) {
            missing.put(key, new RecordRef(key.type(), key.id(), entry.recordLabel()));
        }
    }

    private static void apply(Followed record, StoredAuditEntry entry) {
        if (entry.action().equals(Action.CREATED.name())) {
            record.created(entry.after());
        } else if (entry.action().equals(Action.CHANGED.name())) {
            record.changed(entry.before(), entry.after());
        } else {
            record.exists = false;
        }
    }

    /** Returns the differences, after the last entry. */
    List<RecordDifference> differences() {
        List<RecordDifference> differences = new ArrayList<>();
        missing.values().forEach(ref -> differences.add(RecordDifference.missing(ref)));
        records.values().forEach(record -> {
            if (!record.exists) {
                differences.add(RecordDifference.unknown(record.ref));
            } else if (!record.differing.isEmpty()) {
                differences.add(RecordDifference.of(record.ref, List.copyOf(record.differing)));
            }
        });
        differences.sort(RecordDifference.ORDER);
        return differences;
    }
}
