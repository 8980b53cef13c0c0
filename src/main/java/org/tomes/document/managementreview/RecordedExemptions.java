package org.tomes.document.managementreview;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditTrail;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;

/**
 * When the exceptions from measures were recorded as they are now, from the audit trail. The register does not contain
 * the day on which they were approved, which can be earlier.
 */
record RecordedExemptions(Map<Exemption, Instant> first) {

    private static final String FIELD = "exemptions";

    RecordedExemptions {
        first = Map.copyOf(first);
    }

    static RecordedExemptions of(List<Measure> measures, AuditTrail trail) {
        Map<Exemption, Instant> first = new HashMap<>();
        measures.stream().filter(measure -> !measure.details().exemptions().isEmpty()).forEach(measure -> {
            List<AuditEntry> entries = trail.entries(AuditQuery.about(measure.ref()));
            measure.details()
                    .exemptions()
                    .forEach(exemption -> entries.stream()
                            .filter(entry -> entry.after()
                                    .values()
                                    .getOrDefault(FIELD, "")
                                    .contains(exemption.toString()))
                            .map(AuditEntry::at)
                            .min(Comparator.naturalOrder())
                            .ifPresent(at -> first.put(exemption, at)));
        });
        return new RecordedExemptions(first);
    }

    Optional<Instant> at(Exemption exemption) {
        return Optional.ofNullable(first.get(exemption));
    }
}
