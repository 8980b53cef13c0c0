package org.tomes.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.TrailMismatch;
import org.tomes.storage.CurrentStates.Kind;
import org.tomes.storage.CurrentStates.State;

/**
 * Finds records that do not match the audit trail, by replaying the trail from its first entry. For each record, it
 * stores only the values that currently differ from the table, so that a long trail requires little more memory than
 * the records themselves. If the old values of an entry differ from the new values of the record's preceding entry, the
 * record was changed outside the program. Such a change is found even if the record was changed again later.
 */
final class ReplayCheck {

    private final Map<String, Kind> kinds;
    private final Map<Key, Followed> records = new HashMap<>();
    /** Records that exist in the trail but in no table. */
    private final Map<Key, RecordRef> missing = new LinkedHashMap<>();

    ReplayCheck(List<Kind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(kind -> kind.type().key(), kind -> kind));
    }

    private record Key(String type, String id) {
    }

    /** A record of a table, followed along the trail. */
    private static final class Followed {

        private final RecordRef ref;
        /** The fields of the record in the table, in the format of the trail. */
        private final byte[] json;
        private boolean exists;
        /**
         * Whether the trail contains all fields. If the trail contains no entry for the creation of the record, it
         * contains only the fields that were changed later.
         */
        private boolean complete;
        private final Set<String> named = new HashSet<>();
        /** The values in the trail up to the current entry whose texts differ from those in the table. */
        private final SortedMap<String, String> differing = new TreeMap<>();
        private Optional<TrailMismatch> interruption = Optional.empty();

        Followed(State state) {
            this.ref = state.ref();
            this.json = StoredAuditEntry.json(state.fields());
        }

        void created(byte[] after) {
            exists = true;
            complete = true;
            differing.clear();
            if (!Arrays.equals(json, after)) {
                SortedMap<String, String> row = StoredAuditEntry.fields(json).values();
                SortedMap<String, String> trail = StoredAuditEntry.fields(after).values();
                Set<String> names = new TreeSet<>(row.keySet());
                names.addAll(trail.keySet());
                names.forEach(name -> compare(name, trail.getOrDefault(name, ""), row));
            }
        }

        void changed(long number, byte[] before, byte[] after) {
            exists = true;
            SortedMap<String, String> row = StoredAuditEntry.fields(json).values();
            SortedMap<String, String> start = StoredAuditEntry.fields(before).values();
            SortedMap<String, String> end = StoredAuditEntry.fields(after).values();
            Set<String> names = new TreeSet<>(start.keySet());
            names.addAll(end.keySet());
            List<String> interrupted = names.stream()
                    .filter(name -> complete || named.contains(name))
                    .filter(name -> !TrailFieldComparison.areEqual(ref.type(), name,
                            differing.getOrDefault(name, row.getOrDefault(name, "")), start.getOrDefault(name, "")))
                    .toList();
            if (!interrupted.isEmpty() && interruption.isEmpty()) {
                interruption = Optional.of(TrailMismatch.interrupted(ref, number, interrupted));
            }
            names.forEach(name -> compare(name, end.getOrDefault(name, ""), row));
            if (!complete) {
                named.addAll(names);
            }
        }

        private void compare(String name, String trail, SortedMap<String, String> row) {
            if (trail.equals(row.getOrDefault(name, ""))) {
                differing.remove(name);
            } else {
                differing.put(name, trail);
            }
        }

        Stream<TrailMismatch> differences() {
            List<String> altered = altered();
            Stream<TrailMismatch> now = !exists ? Stream.of(TrailMismatch.unknown(ref))
                    : altered.isEmpty() ? Stream.empty() : Stream.of(TrailMismatch.of(ref, altered));
            return Stream.concat(interruption.stream(), now);
        }

        private List<String> altered() {
            if (differing.isEmpty()) {
                return List.of();
            }
            SortedMap<String, String> row = StoredAuditEntry.fields(json).values();
            return differing.entrySet()
                    .stream()
                    .filter(trail -> !TrailFieldComparison.areEqual(ref.type(), trail.getKey(), trail.getValue(),
                            row.getOrDefault(trail.getKey(), "")))
                    .map(Map.Entry::getKey)
                    .toList();
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
        } else if (entry.action().equals(AuditAction.DELETED.name())) {
            missing.remove(key);
        } else if (kind.reads(key.id())) {
            missing.put(key, new RecordRef(key.type(), key.id(), entry.recordLabel()));
        }
    }

    private static void apply(Followed record, StoredAuditEntry entry) {
        if (entry.action().equals(AuditAction.CREATED.name())) {
            record.created(entry.after());
        } else if (entry.action().equals(AuditAction.CHANGED.name())) {
            record.changed(entry.number(), entry.before(), entry.after());
        } else {
            record.exists = false;
        }
    }

    /** Returns the differences; called after the last entry. */
    List<TrailMismatch> differences() {
        List<TrailMismatch> differences = new ArrayList<>();
        missing.values().forEach(ref -> differences.add(TrailMismatch.missing(ref)));
        records.values().forEach(record -> record.differences().forEach(differences::add));
        differences.sort(TrailMismatch.ORDER);
        return differences;
    }
}
