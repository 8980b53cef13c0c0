package org.tomes.document.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tomes.change.ChangePolicy;
import org.tomes.change.ChangeRecords;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.content.DocumentContent;
import org.tomes.files.Sha256;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.Actor;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.Tx;
import org.tomes.people.People;
import org.tomes.people.PersonEntries;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Keeps the versions of one register's documents on their way from draft to approval. */
public final class VersionService {

    /** Placeholder for no person; only reached for stale records, whose step fails anyway. */
    private static final PersonEntries NOBODY = PersonEntries.of(new PersonId(new UUID(0, 0)), List.of());

    private final Ledger ledger;
    private final Versions versions;
    private final WorkingVersions drafts;
    private final DocumentService documents;
    private final Snapshots snapshots;
    private final ChangeRecords changes;
    private final People people;
    private final ReleaseGate gate;
    private final Clock clock;

    public VersionService(Ledger ledger, Versions versions, WorkingVersions drafts, DocumentService documents,
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

    /** Puts files that were written elsewhere under versions. */
    public AttachmentService attachments() {
        return new AttachmentService(ledger, documents.own(), versions, drafts);
    }

    /** The newest first. */
    public List<DocumentVersion> of(DocumentKind kind) {
        return drafts.of(kind);
    }

    /** Of all documents, by document, the newest first. */
    public List<DocumentVersion> all() {
        return versions.all();
    }

    /** The version that is on its way, or the draft that would be next, which is not in the register yet. */
    public DocumentVersion working(DocumentKind kind) {
        return WorkingVersions.working(kind, of(kind));
    }

    /** The version whose attached files are to be exported: the one on its way if it has any, else the one in force. */
    public DocumentVersion current(DocumentKind kind) {
        DocumentVersion working = working(kind);
        return working.files().isEmpty() ? inForce(kind).orElse(working) : working;
    }

    /** The version in force. */
    public Optional<DocumentVersion> inForce(DocumentKind kind) {
        return of(kind).stream().filter(version -> version.state() == VersionState.RELEASED).findFirst();
    }

    /**
     * @param number such as {@code 1.0}
     * @throws Problem if the document has no such version
     */
    public DocumentVersion get(DocumentKind kind, String number) {
        Optional<VersionNumber> wanted = VersionNumber.read(number);
        DocumentVersion working = working(kind);
        return of(kind).stream()
                .filter(version -> wanted.equals(Optional.of(version.number())))
                .findFirst()
                .or(() -> Optional.of(working).filter(version -> wanted.equals(Optional.of(version.number()))))
                .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                        Message.of("version.unknown", kind.key(), number.strip())));
    }

    /**
     * Keeps number, summary, author and next review of the version that is on its way.
     *
     * @throws InvalidRecord if a field is out of range
     * @throws Problem if its content stands still already and more than the next review would change
     * @throws org.tomes.problem.StaleRecord if somebody else wrote it since it was read
     */
    public DocumentVersion save(Actor actor, DocumentVersion version) {
        return ledger.write(actor, tx -> put(tx, version));
    }

    private DocumentVersion put(Tx tx, DocumentVersion version) {
        List<DocumentVersion> others = of(version.kind()).stream()
                .filter(documentVersion -> !documentVersion.id().equals(version.id()))
                .toList();
        refuse(VersionSteps.violations(version, others, today()));
        Optional<DocumentVersion> stored = versions.find(version.id());
        if (stored.isEmpty()) {
            others.stream().filter(documentVersion -> documentVersion.state().isOpen()).findFirst().ifPresent(open -> {
                throw new Problem(ProblemKind.USAGE, Message.of("version.oneAtATime", open.number().toString()));
            });
            return versions.add(tx, version);
        }
        if (stored.get().state() != VersionState.DRAFT && stored.get().revision() == version.revision()
                && !stored.get().reviewedNext(version.nextReview()).equals(version)) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("version.standsStill", stored.get().number().toString(), version.kind().key()));
        }
        return versions.update(tx, version);
    }

    /** Takes a draft away. @throws org.tomes.problem.StaleRecord if somebody else wrote it since it was read */
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
     * Moves a version on; submitting makes its content stand still. A draft that is not in the register yet is kept
     * first.
     *
     * @param remark on submission of the policy, why it is submitted although a deviation is undecided
     * @param source composes what is submitted, such as a report about a period
     * @throws Problem with the reason where the step cannot be taken
     * @throws org.tomes.problem.StaleRecord if somebody else wrote it since it was read
     */
    public DocumentVersion applyStep(Actor actor, DocumentVersion version, VersionStep step, String remark,
            DocumentService source) {
        return ledger.write(actor, tx -> {
            Optional<DocumentVersion> stored = versions.find(version.id());
            boolean current = stored.map(DocumentVersion::revision).orElse(0) == version.revision();
            // Somebody else's step comes first to mind: the stale record says so, the refusal would only puzzle.
            refusal(actor, version, step, remark).filter(reason -> current).ifPresent(reason -> {
                throw new Problem(ProblemKind.USAGE, reason);
            });
            if (step == VersionStep.SUBMIT && version.kind().isAttached() && version.files().isEmpty()) {
                throw new Problem(ProblemKind.USAGE, Message.of("document.attach.nothing", version.kind().key()));
            }
            List<HighDeviation> deviations = step == VersionStep.SUBMIT ? gate.beforeSubmission(version.kind(), remark)
                    : List.of();
            // What is decided about is what is stored, not what a form may contain by then.
            DocumentVersion kept = version.revision() == 0 ? put(tx, version)
                    : stored.filter(submitted -> current && submitted.state() != VersionState.DRAFT).orElse(version);
            DocumentVersion moved = VersionSteps.afterStep(kept, step, human(actor).orElse(NOBODY), remark, today());
            refuse(VersionSteps.violations(moved, List.of(), step == VersionStep.SUBMIT ? today() : LocalDate.MIN));
            DocumentVersion taken = versions.update(tx,
                    moved.frozenAs(step == VersionStep.SUBMIT
                            ? Optional.of(freeze(tx, moved, source, basis(moved, deviations, remark)))
                            : step.leadsTo() == VersionState.DRAFT ? Optional.empty() : moved.frozen()));
            if (step.leadsTo() == VersionState.DRAFT) {
                versions.unfreeze(tx, taken.id());
            }
            return taken;
        });
    }

    /**
     * As {@link #applyStep(Actor, DocumentVersion, VersionStep, String, DocumentService)}, of the document as it is by
     * itself.
     */
    public DocumentVersion applyStep(Actor actor, DocumentVersion version, VersionStep step, String remark) {
        return applyStep(actor, version, step, remark, documents);
    }

    /**
     * Refuses a document that says what the register knows to be untrue, whichever step is next.
     *
     * @throws Problem with exit code 1 that names what has to be decided
     */
    public void requireReleasable(DocumentKind kind) {
        gate.requireReleasable(kind);
    }

    /** Nobody else writes meanwhile, so all languages show the same register. */
    private FrozenContent freeze(Tx tx, DocumentVersion version, DocumentService source, ApprovalBasis basis) {
        ChainHead head = ledger.head();
        Optional<Snapshot> snapshot = snapshots.newest();
        List<FrozenContent.Content> contents = new ArrayList<>();
        Function<Language, DocumentContent> document = source.readUnstamped(version.kind());
        for (Language language : Language.values()) {
            byte[] content = ContentCodec.write(document.apply(language));
            versions.freeze(tx, version.id(), language, content);
            contents.add(new FrozenContent.Content(language, Sha256.of(content)));
        }
        return new FrozenContent(head, snapshot.map(Snapshot::number), snapshot.map(Snapshot::hash).orElse(""),
                contents, basis);
    }

    /** Only the policy is approved in view of deviations. */
    private ApprovalBasis basis(DocumentVersion version, List<HighDeviation> deviations, String reason) {
        if (!version.kind().equals(DocumentKind.CLOUD_SECURITY_POLICY)) {
            return ApprovalBasis.NONE;
        }
        boolean needed = deviations.stream()
                .anyMatch(deviation -> deviation.decision() == HighDeviation.Decision.REASON);
        String before = inForce(version.kind()).flatMap(DocumentVersion::frozen)
                .map(frozen -> frozen.basis().reason())
                .orElse("");
        return new ApprovalBasis(inForce(DocumentKind.CLOUD_SECURITY_EVIDENCE).map(DocumentVersion::number), deviations,
                !needed ? "" : reason.isBlank() ? before : reason.strip());
    }

    /** Why this person cannot take the step; empty if it can be taken. */
    public Optional<Message> refusal(Actor actor, DocumentVersion version, VersionStep step, String remark) {
        return VersionSteps.refusal(version, step, human(actor), changes.policy().orElse(ChangePolicy.STRICT), remark);
    }

    private Optional<PersonEntries> human(Actor actor) {
        return person(actor).map(id -> PersonEntries.of(id, people.all()));
    }

    static Optional<PersonId> person(Actor actor) {
        return actor.person().isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(actor.person())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
    }
}
