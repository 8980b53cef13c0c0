package org.tomes.document.soa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.acknowledgement.AcknowledgementService;
import org.tomes.document.release.DocumentVersions;
import org.tomes.evidence.EvidenceItems;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.Responsibilities;
import org.tomes.review.Reviews;
import org.tomes.soa.ControlsWithoutMeasure;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaEntry;

/**
 * Determines from the register which controls the company implements by documents in force, records or valid evidence.
 */
public record ImplementedByDocuments(DocumentVersions versions, AcknowledgementService acknowledgements,
        Responsibilities topics, Reviews reviews, EvidenceItems evidence,
        Clock clock) implements ControlsWithoutMeasure {

    @Override
    public Set<String> among(List<SoaEntry> entries) {
        LocalDate today = LocalDate.now(clock);
        RecordsWithEvidence valid = new RecordsWithEvidence(
                evidence.all().stream().filter(item -> item.validity(today) != EvidenceValidity.EXPIRED).toList());
        Set<String> documented = new ControlDocumentedInformation(versions.all(), acknowledgements.statusesInForce(),
                topics.all(), reviews.all(), clock.getZone()).controls();
        return Stream
                .concat(documented.stream(),
                        entries.stream().filter(entry -> isProven(entry, valid)).map(SoaEntry::control))
                .collect(Collectors.toSet());
    }

    private static boolean isProven(SoaEntry entry, RecordsWithEvidence valid) {
        return entry.state().filter(state -> state.compareTo(ImplementationState.PLANNED) > 0).isPresent()
                && (!entry.evidence().isBlank() || valid.has(entry.ref())
                        || valid.has(new RecordRef(RecordType.CONTROL, entry.control(), entry.control())));
    }
}
