package org.tomes.policy.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.Proven;
import org.tomes.evidence.Source;
import org.tomes.evidence.Version;
import org.tomes.inventory.Snapshot;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Names;
import org.tomes.policy.draft.TextComposer;

/**
 * What the evidence index is made of.
 *
 * @param snapshots by their numbers, for evidence that is one
 */
record ProofFacts(Imprint imprint, List<Evidence> evidence, List<Measure> measures, Map<Integer, Snapshot> snapshots, Names names)
        implements TextComposer.Facts {

    /** SHA-256 of what the evidence consists of; empty for a link, whose content the register does not hold. */
    Optional<String> hash(Version version) {
        return switch (version.source()) {
            case Source.OfFile file -> Optional.of(file.sha256());
            case Source.OfSnapshot snapshot -> Optional.ofNullable(snapshots.get(snapshot.number())).map(Snapshot::hash);
            case Source.OfForeignSnapshot foreign -> Optional.of(foreign.sha256());
            case Source.OfLink link -> Optional.empty();
        };
    }

    /** Measures in force that nothing in the register is evidence for. */
    List<Measure> unproven() {
        Proven proven = new Proven(evidence);
        return measures.stream().filter(measure -> measure.status() == Status.IMPLEMENTED || measure.status() == Status.VERIFIED_EFFECTIVE)
                .filter(measure -> !proven.has(measure.ref())).toList();
    }
}
