package org.tomes.document.release;

import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;

/**
 * The version of a document that is in force, and the version in preparation.
 *
 * @param working version in preparation, which may not be in the register yet
 */
public record CurrentVersions(DocumentKind kind, Optional<DocumentVersion> inForce, DocumentVersion working) {

    /** @param all versions of the document, newest first */
    public static CurrentVersions of(DocumentKind kind, List<DocumentVersion> all) {
        return new CurrentVersions(kind,
                all.stream().filter(version -> version.state() == VersionState.RELEASED).findFirst(),
                WorkingVersions.working(kind, all));
    }

    /** Returns the version whose state is shown as that of the document. */
    public DocumentVersion displayedVersion() {
        return inForce.orElse(working);
    }

    /**
     * Returns the version in preparation if its content is frozen. The document as of today may then differ from it.
     */
    public Optional<DocumentVersion> frozen() {
        return Optional.of(working).filter(version -> version.state().isFrozen() && !kind.isAttached());
    }

    /** Returns the document as of today, as a draft. */
    public DocumentVersion today() {
        return frozen().map(version -> version.in(VersionState.DRAFT, Approval.by(version.approval().author())))
                .orElse(working);
    }

    /** Returns the version in preparation if there is one in addition to the version in force. */
    public Optional<DocumentVersion> newer() {
        return inForce.isPresent() && working.revision() > 0 ? Optional.of(working) : Optional.empty();
    }
}
