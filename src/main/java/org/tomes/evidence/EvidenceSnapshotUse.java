package org.tomes.evidence;

import java.util.List;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotUse;
import org.tomes.text.Message;

/** Evidence that is attached to a snapshot, or that is a snapshot in at least one version. */
public final class EvidenceSnapshotUse implements SnapshotUse {

    private final EvidenceItems items;

    public EvidenceSnapshotUse(EvidenceItems items) {
        this.items = items;
    }

    @Override
    public List<Message> of(Snapshot snapshot) {
        return items.all()
                .stream()
                .filter(evidence -> evidence.isFor(snapshot.ref()) || evidence.versions()
                        .stream()
                        .anyMatch(version -> version.source() instanceof EvidenceSource.OfSnapshot source
                                && source.number() == snapshot.number()))
                .map(evidence -> Message.of("evidence.usesSnapshot", evidence.code(), evidence.title()))
                .toList();
    }
}
