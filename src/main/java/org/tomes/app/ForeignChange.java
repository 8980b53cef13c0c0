package org.tomes.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.RecordRef;
import org.tomes.people.Person;

/**
 * A record written by another window or command.
 *
 * @param author name of the person, or the account if no person was chosen there
 */
public record ForeignChange(RecordRef record, String author, Instant at) {

    /** Returns the latest change of a record; empty if the record was never written. */
    public static Optional<ForeignChange> latest(OpenRegister register, RecordRef record) {
        return of(register, AuditQuery.about(record).newest()).stream().findFirst();
    }

    static List<ForeignChange> of(OpenRegister register, AuditQuery query) {
        Map<String, String> names = Person.namesByText(register.records().people().all());
        return register.records()
                .trail()
                .entries(query)
                .stream()
                .map(entry -> new ForeignChange(entry.record(), author(entry, names), entry.at()))
                .toList();
    }

    private static String author(AuditEntry entry, Map<String, String> names) {
        return names.getOrDefault(entry.actor().person(), entry.actor().account());
    }
}
