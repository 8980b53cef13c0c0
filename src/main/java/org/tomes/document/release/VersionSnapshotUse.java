package org.tomes.document.release;

import java.util.List;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotUse;
import org.tomes.text.Message;

/**
 * Versions of documents whose content was frozen with a snapshot. The snapshot must remain available to the readers of
 * these versions.
 */
public final class VersionSnapshotUse implements SnapshotUse {

    private final DocumentVersions versions;

    public VersionSnapshotUse(DocumentVersions versions) {
        this.versions = versions;
    }

    @Override
    public List<Message> of(Snapshot snapshot) {
        return versions.all()
                .stream()
                .filter(version -> version.frozen()
                        .flatMap(FrozenContent::snapshot)
                        .filter(number -> number == snapshot.number())
                        .isPresent())
                .map(version -> Message.of("version.usesSnapshot", version.kind().title(), version.number().toString()))
                .toList();
    }
}
