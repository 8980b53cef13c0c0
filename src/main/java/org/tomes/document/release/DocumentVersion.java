package org.tomes.document.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;
import org.tomes.text.Language;

/**
 * One version of a document, from its draft until a later version supersedes it.
 *
 * @param summary changes in this version; never empty after submission
 * @param nextReview due date of the next review; the release sets it if it is missing
 * @param frozen frozen content; empty for a draft, whose content follows the register
 * @param files files of the release, to which languages can be added later; attached files exist already in the draft
 */
public record DocumentVersion(VersionId id, DocumentKind kind, VersionNumber number, VersionState state, String summary,
        Optional<LocalDate> nextReview, Approval approval, Optional<FrozenContent> frozen,
        Optional<ReleaseRecord> released, List<ReleasedFile> files, int revision) implements AuditedRecord {

    public DocumentVersion {
        files = List.copyOf(files);
    }

    /** Creates a draft that is not in the register yet. */
    public static DocumentVersion draft(DocumentKind kind, VersionNumber number, Optional<PersonId> author) {
        return new DocumentVersion(VersionId.random(), kind, number, VersionState.DRAFT, "", Optional.empty(),
                Approval.by(author), Optional.empty(), Optional.empty(), List.of(), 0);
    }

    public DocumentVersion with(VersionNumber newNumber, String newSummary, Optional<LocalDate> newReview) {
        return new DocumentVersion(id, kind, newNumber, state, newSummary, newReview, approval, frozen, released, files,
                revision);
    }

    public DocumentVersion withNextReview(Optional<LocalDate> day) {
        return with(number, summary, day);
    }

    public DocumentVersion withAuthor(Optional<PersonId> author) {
        return in(state, new Approval(author, approval.submitter(), approval.submitted(), approval.approver(),
                approval.selfApproved(), approval.decided(), approval.remark()));
    }

    DocumentVersion in(VersionState newState, Approval newApproval) {
        return new DocumentVersion(id, kind, number, newState, summary, nextReview, newApproval, frozen, released,
                files, revision);
    }

    DocumentVersion withFrozen(Optional<FrozenContent> newFrozen) {
        return new DocumentVersion(id, kind, number, state, summary, nextReview, approval, newFrozen, released, files,
                revision);
    }

    DocumentVersion released(ReleaseRecord release) {
        return new DocumentVersion(id, kind, number, VersionState.RELEASED, summary, nextReview, approval, frozen,
                Optional.of(release), files, revision);
    }

    DocumentVersion withFiles(List<ReleasedFile> more) {
        return new DocumentVersion(id, kind, number, state, summary, nextReview, approval, frozen, released,
                Stream.concat(files.stream(), more.stream()).toList(), revision);
    }

    /** Adds the file. It replaces a file in the same language and format. */
    DocumentVersion withAttached(ReleasedFile file) {
        return new DocumentVersion(id, kind, number, state, summary, nextReview, approval, frozen, released,
                Stream.concat(files.stream()
                        .filter(other -> other.language() != file.language() || other.format() != file.format()),
                        Stream.of(file)).toList(),
                revision);
    }

    public DocumentVersion withRevision(int newRevision) {
        return new DocumentVersion(id, kind, number, state, summary, nextReview, approval, frozen, released, files,
                newRevision);
    }

    /**
     * Returns the files in one language, in the order of their formats; empty if the version was not released in that
     * language.
     */
    public List<ReleasedFile> files(Language language) {
        return files.stream().filter(file -> file.language() == language).toList();
    }

    /** Returns the formats in which the version has files. */
    public List<DocumentFormat> formats() {
        return files.stream().map(ReleasedFile::format).distinct().sorted().toList();
    }

    public Optional<ReleasedFile> file(Language language, DocumentFormat format) {
        return files(language).stream().filter(file -> file.format() == format).findFirst();
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.VERSION, id.toString(), kind.key() + " " + number);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("document", kind.key(), "number", number, "state", state, "summary", summary,
                "nextReview", text(nextReview), "author", text(approval.author()), "submitter",
                text(approval.submitter()), "submitted", text(approval.submitted()), "approver",
                text(approval.approver()), "selfApproved", approval.selfApproved() ? "true" : "", "decided",
                text(approval.decided()), "remark", approval.remark(), "registerHash",
                frozen.map(from -> from.head().hash()).orElse(""), "snapshot",
                frozen.flatMap(FrozenContent::snapshot).map(String::valueOf).orElse(""), "snapshotHash",
                frozen.map(FrozenContent::snapshotHash).orElse(""), "content",
                frozen.map(FrozenContent::contents).orElse(List.of()), "evidenceReport", text(basis().evidenceReport()),
                "deviations", basis().deviations(), "deviationReason", basis().reason(), "released",
                text(released.map(ReleaseRecord::at)), "releaser", text(released.flatMap(ReleaseRecord::by)),
                "releaseHash", released.map(release -> release.head().hash()).orElse(""), "files", files);
    }

    private ApprovalBasis basis() {
        return frozen.map(FrozenContent::basis).orElse(ApprovalBasis.NONE);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
