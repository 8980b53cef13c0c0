package org.tomes.document.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.change.ApprovalRule;
import org.tomes.change.ChangeRecords;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.content.DocumentContent;
import org.tomes.files.Sha256;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;
import org.tomes.people.ActingPerson;
import org.tomes.people.People;
import org.tomes.people.PersonId;
import org.tomes.people.PersonIdentity;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Manages the versions of a register's documents from draft to approval. */
public final class VersionService {

    /** Placeholder for a missing person. It is used only with stale records, for which the step fails anyway. */
    private static final PersonIdentity NOBODY = PersonIdentity.of(new PersonId(new UUID(0, 0)), List.of());

    private final Ledger ledger;
    private final DocumentVersions versions;
    private final WorkingVersions drafts;
    private final DocumentService documents;
    private final Snapshots snapshots;
    private final ChangeRecords changes;
    private final People people;
    private final ReleaseGate gate;
    private final Clock clock;

    public VersionService(Ledger ledger, DocumentVersions versions, WorkingVersions drafts, DocumentService documents,
            Snapshots snapshots, ChangeRecords changes, People people, ReleaseGate gate, Clock clock) {
        this.ledger = ledger;
        this.versions = versions;
        this.drafts = drafts;
        this.documents = documents;
        this.snapshots = snapshots;
        this.changes = changes;
        this.people = people;
        this.gate = gate;
        this.clock = clock;
    }

    /** Returns the service for versions of files that were written with other programs. */
    public AttachedDocumentService attachments() {
        return new AttachedDocumentService(ledger, documents.customDocuments(), versions, drafts);
    }

    /** Returns the versions, newest first. */
    public List<DocumentVersion> of(DocumentKind kind) {
        return drafts.of(kind);
    }

    /** Returns the versions of all documents, by document, newest first. */
    public List<DocumentVersion> all() {
        return versions.all();
    }

    /** Returns the version in preparation, or the next draft, which is not in the register yet. */
    public DocumentVersion working(DocumentKind kind) {
        return WorkingVersions.working(kind, of(kind));
    }

    /**
     * Returns the version whose attached files are exported. It is the version in preparation if that has files,
     * otherwise the version in force.
     */
    public DocumentVersion current(DocumentKind kind) {
        DocumentVersion working = working(kind);
        return working.files().isEmpty() ? findInForce(kind).orElse(working) : working;
    }

    /** Returns the version in force. */
    public Optional<DocumentVersion> findInForce(DocumentKind kind) {
        return versions.findInForce(kind);
    }

    /**
     * @param number such as {@code 1.0}
     * @throws Problem if the document has no such version
     */
    public DocumentVersion get(DocumentKind kind, String number) {
        Optional<VersionNumber> versionNumber = VersionNumber.read(number);
        DocumentVersion working = working(kind);
        return of(kind).stream()
                .filter(version -> versionNumber.equals(Optional.of(version.number())))
                .findFirst()
                .or(() -> Optional.of(working).filter(version -> versionNumber.equals(Optional.of(version.number()))))
                .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                        Message.of("version.unknown", kind.key(), number.strip())));
    }

    /**
     * Saves number, summary, author and next review of the version in preparation.
     *
     * @throws InvalidRecord if a field is out of range
     * @throws Problem if the content of the version is already frozen and fields other than the next review would
     * change
     * @throws org.tomes.problem.StaleRecord if the version was changed since it was read
     */
    public DocumentVersion save(Actor actor, DocumentVersion version) {
        return ledger.write(actor, tx -> put(tx, version));
    }

    private DocumentVersion put(WriteTransaction tx, DocumentVersion version) {
        List<DocumentVersion> otherVersions = of(version.kind()).stream()
                .filter(documentVersion -> !documentVersion.id().equals(version.id()))
                .toList();
        refuse(VersionTransitions.violations(version, otherVersions, today()));
        Optional<DocumentVersion> stored = versions.find(version.id());
        if (stored.isEmpty()) {
            otherVersions.stream()
                    .filter(documentVersion -> documentVersion.state().isOpen())
                    .findFirst()
                    .ifPresent(open -> {
                        throw new Problem(ProblemKind.USAGE,
                                Message.of("version.oneAtATime", open.number().toString()));
                    });
            return versions.add(tx, version);
        }
        if (stored.get().state() != VersionState.DRAFT && stored.get().revision() == version.revision()
                && !stored.get().withNextReview(version.nextReview()).equals(version)) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("version.standsStill", stored.get().number().toString(), version.kind().key()));
        }
        return versions.update(tx, version);
    }

    /**
     * Deletes a draft.
     *
     * @throws org.tomes.problem.StaleRecord if the draft was changed since it was read
     */
    public void discard(Actor actor, DocumentVersion draft) {
        if (draft.state() != VersionState.DRAFT) {
            throw new Problem(ProblemKind.USAGE, Message.of("version.notDiscardable", draft.number().toString(),
                    draft.kind().key(), Message.of("version.versionState." + draft.state().name())));
        }
        ledger.write(actor, tx -> {
            versions.remove(tx, draft);
            return null;
        });
    }

    /**
     * Takes the next step of a version. Submission freezes its content. A draft that is not in the register yet is
     * saved first.
     *
     * @param remark remark; for the submission of the policy, the reason why deviations are undecided
     * @param source composes the content that is submitted, such as a report on a period
     * @throws Problem with the reason if the step cannot be taken
     * @throws org.tomes.problem.StaleRecord if the version was changed since it was read
     */
    public DocumentVersion applyStep(Actor actor, DocumentVersion version, VersionStep step, String remark,
            DocumentService source) {
        return ledger.write(actor, tx -> {
            Optional<DocumentVersion> stored = versions.find(version.id());
            boolean current = stored.map(DocumentVersion::revision).orElse(0) == version.revision();
            // A conflict with a step of another person is reported first, because it explains more than the refusal.
            refusal(actor, version, step, remark).filter(reason -> current).ifPresent(reason -> {
                throw new Problem(ProblemKind.USAGE, reason);
            });
            if (step == VersionStep.SUBMIT && version.kind().isAttached() && version.files().isEmpty()) {
                throw new Problem(ProblemKind.USAGE, Message.of("document.attach.nothing", version.kind().key()));
            }
            List<HighSeverityDeviation> deviations = step == VersionStep.SUBMIT
                    ? gate.checkSubmission(version.kind(), remark)
                    : List.of();
            // The stored version decides, not the input of a form.
            DocumentVersion storedVersion = version.revision() == 0 ? put(tx, version)
                    : stored.filter(submitted -> current && submitted.state() != VersionState.DRAFT).orElse(version);
            DocumentVersion moved = VersionTransitions.applyStep(storedVersion, step, human(actor).orElse(NOBODY),
                    step == VersionStep.APPROVE && wroteText(actor, storedVersion), remark, today());
            refuse(VersionTransitions.violations(moved, List.of(),
                    step == VersionStep.SUBMIT ? today() : LocalDate.MIN));
            DocumentVersion updatedVersion = versions.update(tx,
                    moved.withFrozen(step == VersionStep.SUBMIT
                            ? Optional.of(freeze(tx, moved, source, basis(moved, deviations, remark)))
                            : step.resultingState() == VersionState.DRAFT ? Optional.empty() : moved.frozen()));
            if (step.resultingState() == VersionState.DRAFT) {
                versions.unfreeze(tx, updatedVersion.id());
            }
            return updatedVersion;
        });
    }

    /**
     * Takes the next step as {@link #applyStep(Actor, DocumentVersion, VersionStep, String, DocumentService)} does,
     * with the document composed without a selected period.
     */
    public DocumentVersion applyStep(Actor actor, DocumentVersion version, VersionStep step, String remark) {
        return applyStep(actor, version, step, remark, documents);
    }

    /**
     * Rejects a document that contradicts the register, whichever step is next.
     *
     * @throws Problem with exit code 1 that lists the required decisions
     */
    public void requireReleasable(DocumentKind kind) {
        gate.requireReleasable(kind);
    }

    /**
     * Freezes the content in all languages. Other writes wait in the meantime, so that all languages show the same
     * state of the register.
     */
    private FrozenContent freeze(WriteTransaction tx, DocumentVersion version, DocumentService source,
            ApprovalBasis basis) {
        ChainHead head = ledger.head();
        Optional<Snapshot> snapshot = snapshots.newest();
        List<FrozenContent.Content> contents = new ArrayList<>();
        Function<Language, DocumentContent> document = source.composerWithoutVersion(version.kind());
        for (Language language : Language.values()) {
            byte[] content = ContentCodec.write(document.apply(language));
            versions.freeze(tx, version.id(), language, content);
            contents.add(new FrozenContent.Content(language, Sha256.of(content)));
        }
        return new FrozenContent(head, snapshot.map(Snapshot::number), snapshot.map(Snapshot::hash).orElse(""),
                contents, basis);
    }

    /** Returns the basis of the approval. Only the policy records the deviations that were known on approval. */
    private ApprovalBasis basis(DocumentVersion version, List<HighSeverityDeviation> deviations, String reason) {
        if (!version.kind().equals(DocumentKind.CLOUD_SECURITY_POLICY)) {
            return ApprovalBasis.NONE;
        }
        boolean needed = deviations.stream()
                .anyMatch(deviation -> deviation.decision() == HighSeverityDeviation.Decision.REASON);
        String before = findInForce(version.kind()).flatMap(DocumentVersion::frozen)
                .map(frozen -> frozen.basis().reason())
                .orElse("");
        return new ApprovalBasis(findInForce(DocumentKind.CLOUD_SECURITY_EVIDENCE).map(DocumentVersion::number),
                deviations, !needed ? "" : reason.isBlank() ? before : reason.strip());
    }

    /** Returns the reason why this person cannot take the step; empty if the person can. */
    public Optional<Message> refusal(Actor actor, DocumentVersion version, VersionStep step, String remark) {
        ApprovalRule rule = changes.approvalRule().orElse(ApprovalRule.STRICT);
        return VersionTransitions.refusal(version, step, human(actor), rule, remark).or(() -> switch (step) {
            case SUBMIT -> brokenBlock(version.kind());
            case APPROVE ->
                !rule.selfApproval() && wroteText(actor, version) ? Optional.of(Message.of("version.refused.wroteText"))
                        : Optional.empty();
            default -> Optional.empty();
        });
    }

    /** Whether the person has changed a section since the last released version was submitted. */
    private boolean wroteText(Actor actor, DocumentVersion version) {
        long before = of(version.kind()).stream()
                .filter(other -> other.state().isReleased())
                .flatMap(other -> other.frozen().stream())
                .mapToLong(frozen -> frozen.head().number())
                .max()
                .orElse(0);
        long submitted = version.frozen().map(frozen -> frozen.head().number()).orElse(Long.MAX_VALUE);
        Set<String> writers = ledger.entries(AuditQuery.about(RecordType.DOCUMENT_SECTION))
                .stream()
                .filter(entry -> entry.number() > before && entry.number() <= submitted
                        && entry.record().id().startsWith(version.kind().key() + "/"))
                .map(entry -> entry.actor().person())
                .collect(Collectors.toSet());
        return human(actor)
                .filter(person -> person.entries().stream().map(PersonId::toString).anyMatch(writers::contains))
                .isPresent();
    }

    /**
     * Returns the reason if the text has a faulty line that should insert a part. Otherwise, a document could be
     * submitted without its rules.
     */
    private Optional<Message> brokenBlock(DocumentKind kind) {
        return kind.isAttached() ? Optional.empty()
                : documents.brokenBlocks(kind)
                        .stream()
                        .findFirst()
                        .map(block -> Message.of("version.refused.block", block.sentence()));
    }

    private Optional<PersonIdentity> human(Actor actor) {
        return ActingPerson.of(actor).map(id -> PersonIdentity.of(id, people.all()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refuse(List<FieldError> errors) {
        InvalidRecord.throwIfAny(errors);
    }
}
