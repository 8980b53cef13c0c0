package org.tomes.settings;

import java.util.ArrayList;
import java.util.List;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;

/**
 * What the company as a processor agrees with its customers (Art. 28 GDPR), for the annex of measures.
 *
 * @param controller the customer; empty if the agreement names it
 * @param protectionOfficer name and contact of the data protection officer
 * @param locations where data are processed, besides the regions of Azure that a snapshot shows
 * @param notificationHours within how many hours personal data breaches are notified, 1 to 720; 0 if not agreed
 * @param confidentiality the obligation of people with access; empty for the usual sentence
 * @param deletion what happens to the data in the end; empty for the usual sentence
 */
public record ProcessingContract(String controller, String protectionOfficer, List<SubProcessor> subProcessors,
        String locations, int notificationHours, String confidentiality, String deletion,
        int revision) implements Recorded {

    public ProcessingContract {
        subProcessors = List.copyOf(subProcessors);
    }

    /** The details of a register before anybody entered any. */
    public static ProcessingContract empty() {
        return new ProcessingContract("", "", List.of(), "", 0, "", "", 0);
    }

    public ProcessingContract atRevision(int newRevision) {
        return new ProcessingContract(controller, protectionOfficer, subProcessors, locations, notificationHours,
                confidentiality, deletion, newRevision);
    }

    /** The details without which the annex has a blank, by the names of their fields. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (protectionOfficer.isBlank()) {
            missing.add("protectionOfficer");
        }
        if (subProcessors.isEmpty()) {
            missing.add("subProcessors");
        }
        if (notificationHours == 0) {
            missing.add("notificationHours");
        }
        return List.copyOf(missing);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("processing-contract", "processing-contract", "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("controller", controller, "protectionOfficer", protectionOfficer, "subProcessors",
                subProcessors, "locations", locations, "notificationHours",
                notificationHours == 0 ? "" : notificationHours, "confidentiality", confidentiality, "deletion",
                deletion);
    }
}
