package org.tomes.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.TreeMap;
import org.tomes.ledger.Action;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.Fields;
import org.tomes.ledger.HashChain;
import org.tomes.ledger.RecordRef;
import org.tomes.storage.schema.tables.records.AuditEntryRecord;

/**
 * An audit entry exactly as its row holds it. The hash covers the stored characters themselves, so that every altered
 * character shows, also one that would not change what the entry says.
 */
record AuditRow(long number, LocalDateTime at, String person, String account, String host, String action, String recordType,
                String recordId, String recordLabel, String before, String after) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral('T').appendPattern("HH:mm:ss.SSSSSS").appendLiteral('Z')
            .toFormatter();

    static AuditRow of(AuditEntry entry) {
        return new AuditRow(entry.number(), LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC), entry.actor().person(),
                entry.actor().account(), entry.actor().host(), entry.action().name(), entry.record().type(),
                entry.record().id(), entry.record().label(), json(entry.before()), json(entry.after()));
    }

    static AuditRow of(AuditEntryRecord row) {
        return new AuditRow(row.getNumber(), row.getAt(), row.getPerson(), row.getAccount(), row.getHost(), row.getAction(),
                row.getRecordType(), row.getRecordId(), row.getRecordLabel(), row.getBeforeFields(), row.getAfterFields());
    }

    AuditEntryRecord toRecord(String hash) {
        return new AuditEntryRecord(number, at, person, account, host, action, recordType, recordId, recordLabel, before, after,
                hash);
    }

    AuditEntry toEntry(String hash) {
        return new AuditEntry(number, at.toInstant(ZoneOffset.UTC), new Actor(person, account, host), Action.valueOf(action),
                new RecordRef(recordType, recordId, recordLabel), fields(before), fields(after), hash);
    }

    byte[] canonical() {
        return HashChain.canonical(String.valueOf(number), MICROSECONDS.format(at), person, account, host, action, recordType,
                recordId, recordLabel, before, after);
    }

    private static String json(Fields fields) {
        try {
            return JSON.writeValueAsString(fields.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private static Fields fields(String json) {
        try {
            return new Fields(JSON.readValue(json, new TypeReference<TreeMap<String, String>>() { }));
        } catch (JsonProcessingException e) {
            // Only a row that was altered by hand gets here; the verification of the chain names it.
            return Fields.of("?", json);
        }
    }
}
