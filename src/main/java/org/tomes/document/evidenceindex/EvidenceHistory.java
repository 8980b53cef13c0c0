package org.tomes.document.evidenceindex;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.AuditEntry;
import org.tomes.people.ActingPerson;
import org.tomes.people.PersonId;

/**
 * The time at which each version of evidence was filed in the register, and the person who filed it. The audit trail
 * proves both. The day on which evidence was collected, in contrast, is only stated by that person.
 */
final class EvidenceHistory {

    /** The type of evidence in the audit trail. */
    private static final String VERSION = "version";

    private final Map<String, Filing> filings = new HashMap<>();

    /**
     * @param by the acting person; empty if none was selected
     */
    record Filing(Instant at, Optional<PersonId> by) {
    }

    /**
     * @param entries audit trail entries about evidence, newest first
     */
    EvidenceHistory(List<AuditEntry> entries) {
        entries.reversed().forEach(entry -> {
            String version = entry.after().values().get(VERSION);
            if (version != null) {
                filings.putIfAbsent(key(entry.record().id(), version),
                        new Filing(entry.at(), ActingPerson.of(entry.actor())));
            }
        });
    }

    Optional<Filing> of(Evidence item, EvidenceVersion version) {
        return Optional.ofNullable(filings.get(key(item.id().toString(), String.valueOf(version.number()))));
    }

    private static String key(String id, String version) {
        return id + " " + version;
    }
}
