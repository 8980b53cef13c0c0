package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.TreeMap;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.ChainLink;
import org.tomes.ledger.RecordRef;
import org.tomes.storage.schema.tables.records.AuditEntryRecord;

/**
 * An audit entry exactly as stored in its row. The hash covers the stored characters and bytes themselves, so that
 * every alteration is detected, even one that would not change the entry's meaning.
 *
 * @param before changed fields with their old values, as JSON in UTF-8
 * @param after the same fields with their new values
 */
public record StoredAuditEntry(long number, LocalDateTime at, String person, String account, String host, String action,
        String recordType, String recordId, String recordLabel, byte[] before, byte[] after) {

    private static final int PARTS = 11;
    private static final int MOMENT = "2026-03-02T08:15:30.123456Z".length();

    /** Loads the JSON mapper when fields are first read or written, because opening a register does not need it. */
    private static final class Json {

        private static final ObjectMapper MAPPER = new ObjectMapper();
    }

    static StoredAuditEntry of(AuditEntry entry) {
        return new StoredAuditEntry(entry.number(), utc(entry.at()), entry.actor().person(), entry.actor().account(),
                entry.actor().host(), entry.action().name(), entry.record().type(), entry.record().id(),
                entry.record().label(), json(entry.before()), json(entry.after()));
    }

    static StoredAuditEntry of(AuditEntryRecord row) {
        return new StoredAuditEntry(row.getNumber(), row.getAt(), row.getPerson(), row.getAccount(), row.getHost(),
                row.getAction(), row.getRecordType(), row.getRecordId(), row.getRecordLabel(), row.getBeforeFields(),
                row.getAfterFields());
    }

    /** Sets the first eleven parameters, in the order of the table's columns. */
    void set(PreparedStatement statement) throws SQLException {
        statement.setLong(1, number);
        statement.setObject(2, at);
        statement.setString(3, person);
        statement.setString(4, account);
        statement.setString(5, host);
        statement.setString(6, action);
        statement.setString(7, recordType);
        statement.setString(8, recordId);
        statement.setString(9, recordLabel);
        statement.setBytes(10, before);
        statement.setBytes(11, after);
    }

    AuditEntry toEntry(String hash) {
        return new AuditEntry(number, instant(at), new Actor(person, account, host), AuditAction.valueOf(action),
                new RecordRef(recordType, recordId, recordLabel), fields(before), fields(after), hash);
    }

    ChainLink.Content content() {
        return new ChainLink.Content(canonical(), instant(at));
    }

    byte[] canonical() {
        int length = PARTS * Integer.BYTES + MOMENT + person.length() + account.length() + host.length()
                + action.length() + recordType.length() + recordId.length() + recordLabel.length() + before.length
                + after.length;
        String digits = Long.toString(number);
        return new CanonicalBytes(length + digits.length()).add(digits)
                .add(at)
                .add(person)
                .add(account)
                .add(host)
                .add(action)
                .add(recordType)
                .add(recordId)
                .add(recordLabel)
                .add(before)
                .add(after)
                .bytes();
    }

    static byte[] json(AuditFields fields) {
        try {
            return Json.MAPPER.writeValueAsBytes(fields.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    static AuditFields fields(byte[] json) {
        try {
            return new AuditFields(Json.MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {
            }));
        } catch (IOException e) {
            // Only a manually altered row gets here; the verification of the chain reports it.
            return AuditFields.of("?", new String(json, StandardCharsets.UTF_8));
        }
    }
}
