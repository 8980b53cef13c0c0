package org.tomes.document.release;

import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;

/**
 * How far a document is: the version in force, and the one that is on its way.
 *
 * @param working the version on its way, which may not be in the register yet
 */
public record DocumentState(DocumentKind kind, Optional<DocumentVersion> inForce, DocumentVersion working) {

    /** @param all versions of the document, the newest first */
    public static DocumentState of(DocumentKind kind, List<DocumentVersion> all) {
        return new DocumentState(kind,
                all.stream().filter(version -> version.state() == VersionState.RELEASED).findFirst(),
                WorkingVersions.working(kind, all));
    }

    /** What people mean by the state of a document. */
    public DocumentVersion shown() {
        return inForce.orElse(working);
    }

    /** The version that somebody works on beside the one in force. */
    public Optional<DocumentVersion> newer() {
        return inForce.isPresent() && working.revision() > 0 ? Optional.of(working) : Optional.empty();
    }
}
