package org.tomes.document.datasheet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;

/** Describes audit trail entries briefly, without values. */
public record TrailText(Texts texts, PersonAndRoleNames names) {

    /** Returns the name of the person; the account if no person was selected. */
    public String person(AuditEntry entry) {
        Optional<PersonId> person = entry.actor().person().isEmpty() ? Optional.empty()
                : Optional.of(new PersonId(UUID.fromString(entry.actor().person())));
        return names.person(person).orElse(entry.actor().account());
    }

    /** Returns the names of the changed fields. Their values are only in the audit trail. */
    public String action(AuditEntry entry) {
        String action = texts.name("ledger", entry.action());
        if (entry.action() != AuditAction.CHANGED) {
            return action;
        }
        String fields = Stream
                .concat(entry.before().values().keySet().stream(), entry.after().values().keySet().stream())
                .distinct()
                .map(field -> label(entry.record().type(), field))
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? action : action + ": " + fields;
    }

    private String label(String type, String field) {
        return List.of(type + ".field." + field, "audit.field." + field)
                .stream()
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::get)
                .orElse(field);
    }
}
