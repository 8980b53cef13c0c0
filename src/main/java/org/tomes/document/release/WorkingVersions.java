package org.tomes.document.release;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.document.DraftVersionMarker;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.content.DocumentContent;
import org.tomes.people.People;
import org.tomes.people.Roles;

/** The version in preparation of each document, and its data as the document prints it. */
public final class WorkingVersions implements DraftVersionMarker {

    private final DocumentVersions versions;
    private final People people;
    private final Roles roles;
    private final ZoneId zone;

    /** @param zone time zone of dates */
    public WorkingVersions(DocumentVersions versions, People people, Roles roles, ZoneId zone) {
        this.versions = versions;
        this.people = people;
        this.roles = roles;
        this.zone = zone;
    }

    /** Returns all versions of a document, newest first. */
    List<DocumentVersion> of(DocumentKind kind) {
        return versions.all().stream().filter(version -> version.kind().equals(kind)).toList();
    }

    /** Returns the version in preparation, or the next draft, which is not in the register yet. */
    static DocumentVersion working(DocumentKind kind, List<DocumentVersion> all) {
        return all.stream()
                .filter(version -> version.state().isOpen())
                .findFirst()
                .orElseGet(() -> DocumentVersion.draft(kind,
                        all.stream().findFirst().map(newest -> newest.number().nextMinor()).orElse(VersionNumber.FIRST),
                        Optional.empty()));
    }

    /**
     * Returns composed content as a draft. Newly composed content is always a draft, even if the content of a version
     * is frozen for review.
     */
    @Override
    public DocumentContent draft(DocumentKind kind, DocumentContent composed) {
        List<DocumentVersion> all = of(kind);
        DocumentVersion working = working(kind, all);
        return stamped(composed, working.in(VersionState.DRAFT, Approval.by(working.approval().author())), all, "");
    }

    DocumentContent stamped(DocumentContent content, DocumentVersion version, List<DocumentVersion> all,
            String identifier) {
        return ReleaseStamp.of(content, version, all, identifier, new PersonAndRoleNames(people.all(), roles.all()),
                zone);
    }
}
