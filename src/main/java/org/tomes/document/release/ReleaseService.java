package org.tomes.document.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ApprovalRule;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.ExportFolder;
import org.tomes.document.compare.DocumentComparison;
import org.tomes.document.compare.SectionDifference;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.text.BrokenBlock;
import org.tomes.files.Sha256;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;
import org.tomes.parameter.Parameter;
import org.tomes.people.ActingPerson;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.StaleRecord;
import org.tomes.review.ReviewCycle;
import org.tomes.review.Reviews;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Releases approved versions. It creates and stores their files, and verifies whether a file is one of them. */
public final class ReleaseService {

    /** The formats of a release. Spreadsheets are not released, because their content follows the register. */
    public static final List<DocumentFormat> FORMATS = List.of(DocumentFormat.DOCX, DocumentFormat.PDF);
    /** Default review interval, which applies if neither the version nor the review cycle defines one. */
    private static final int DEFAULT_MONTHS = 12;
    private static final int ATTEMPTS = 5;

    private final Ledger ledger;
    private final DocumentVersions versions;
    private final WorkingVersions drafts;
    private final DocumentService documents;
    private final Reviews reviews;
    private final CheckRulesService rules;
    private final ReleaseGate gate;
    private final Clock clock;

    public ReleaseService(Ledger ledger, DocumentVersions versions, WorkingVersions drafts, DocumentService documents,
            Reviews reviews, CheckRulesService rules, ReleaseGate gate, Clock clock) {
        this.ledger = ledger;
        this.versions = versions;
        this.drafts = drafts;
        this.documents = documents;
        this.reviews = reviews;
        this.rules = rules;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * A file that was created.
     *
     * @param warnings warnings about content that could not be shown exactly
     */
    private record Made(ReleasedFile file, byte[] bytes, List<Message> warnings) {
    }

    /** The result of a release, or of adding a language. */
    public record Result(DocumentVersion version, List<Message> warnings) {
    }

    /**
     * Releases an approved version in these languages and supersedes the version in force. The files are created from
     * the approved content and contain the newest hash of the audit trail.
     *
     * @param before action between the creation of the files and the first write; if it fails, nothing is released
     * @throws Problem if the version is not approved, or contradicts the register
     * @throws StaleRecord if the version was changed since it was read
     */
    public Result release(Actor actor, DocumentVersion approved, List<Language> languages, Runnable before) {
        VersionTransitions.refusal(approved, VersionStep.RELEASE, Optional.empty(), ApprovalRule.STRICT, "")
                .ifPresent(reason -> {
                    throw new Problem(ProblemKind.USAGE, reason);
                });
        requireCurrent(approved);
        for (int attempt = 1;; attempt++) {
            ChainHead head = ledger.head();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            DocumentVersion released = approved.withNextReview(Optional.of(nextReview(approved, now)))
                    .released(new ReleaseRecord(now, ActingPerson.of(actor), head));
            List<Made> madeFiles = languages.stream()
                    .distinct()
                    .flatMap(language -> createFiles(released, language).stream())
                    .toList();
            before.run();
            boolean last = attempt == ATTEMPTS;
            Optional<DocumentVersion> stored = ledger.write(actor,
                    tx -> last || ledger.head().equals(head) ? Optional.of(put(tx, approved, released, madeFiles))
                            : Optional.empty());
            if (stored.isPresent()) {
                return new Result(stored.get(), warnings(madeFiles));
            }
        }
    }

    /**
     * @throws Problem with exit code 1 if the frozen content contradicts the register
     */
    public void requireCurrent(DocumentVersion frozen) {
        gate.checkRelease(frozen, language -> unstamped(frozen, language));
    }

    private DocumentVersion put(WriteTransaction tx, DocumentVersion approved, DocumentVersion released,
            List<Made> madeFiles) {
        DocumentVersion stored = versions.find(approved.id()).orElseThrow();
        if (stored.revision() != approved.revision()) {
            throw new StaleRecord(approved, stored);
        }
        drafts.of(approved.kind())
                .stream()
                .filter(version -> version.state() == VersionState.RELEASED)
                .forEach(old -> versions.update(tx, old.in(VersionState.SUPERSEDED, old.approval())));
        reviews.removePlannedDate(tx, document(approved));
        return keep(tx, released, madeFiles);
    }

    private DocumentVersion keep(WriteTransaction tx, DocumentVersion version, List<Made> madeFiles) {
        madeFiles.forEach(candidate -> versions.keep(tx, candidate.file().sha256(), candidate.bytes()));
        return versions.update(tx, version.withFiles(madeFiles.stream().map(Made::file).toList()));
    }

    /** Returns the date of the next review that would be set by a release today. */
    public LocalDate nextReview(DocumentVersion version) {
        return nextReview(version, clock.instant());
    }

    private LocalDate nextReview(DocumentVersion version, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        int months = version.kind().equals(DocumentKind.CLOUD_SECURITY_POLICY)
                ? rules.current().criteria().values().get(Parameter.REVIEW_POLICY)
                : usualInterval(version);
        return version.nextReview().filter(date -> date.isAfter(day)).orElse(day.plusMonths(months));
    }

    private int usualInterval(DocumentVersion version) {
        return reviews.cycle(document(version)).map(ReviewCycle::months).filter(set -> set > 0).orElse(DEFAULT_MONTHS);
    }

    private static RecordRef document(DocumentVersion version) {
        return new RecordRef(RecordType.DOCUMENT, version.kind().key(), version.kind().key());
    }

    private static List<Message> warnings(List<Made> madeFiles) {
        return madeFiles.stream().flatMap(candidate -> candidate.warnings().stream()).distinct().toList();
    }

    /**
     * Adds a language to a release. The files are created from the content that was approved and frozen with the
     * release. If the release already has the language, nothing is done.
     */
    public Result addLanguage(Actor actor, DocumentVersion version, Language language, Runnable before) {
        if (!version.files(language).isEmpty()) {
            before.run();
            return new Result(version, List.of());
        }
        if (version.kind().isAttached()) {
            throw new Problem(ProblemKind.USAGE, Message.of("version.otherLanguage", version.number().toString(),
                    version.kind().key(), language.tag()));
        }
        requireCurrent(version);
        List<Made> madeFiles = createFiles(version, language);
        before.run();
        return new Result(ledger.write(actor, tx -> keep(tx, version, madeFiles)), warnings(madeFiles));
    }

    /** Creates the files of a version. Documents that consist of attached files already have their files. */
    private List<Made> createFiles(DocumentVersion version, Language language) {
        List<Made> madeFiles = new ArrayList<>();
        if (version.kind().isAttached()) {
            return madeFiles;
        }
        for (DocumentFormat format : FORMATS) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                List<Message> warnings = documents.write(
                        content(version, language, ReleaseIdentifier.of(version, language, format).toString()), format,
                        bytes);
                madeFiles.add(new Made(new ReleasedFile(language, format, Sha256.of(bytes.toByteArray()), bytes.size()),
                        bytes.toByteArray(), warnings));
            } catch (IOException e) {
                throw new Problem(ProblemKind.INPUT,
                        Message.of("version.cannotMake", version.kind().key(), format.extension()), e);
            }
        }
        return madeFiles;
    }

    /** Returns the faulty blocks of the text that the version would contain. */
    List<BrokenBlock> brokenBlocks(DocumentVersion version) {
        return version.kind().isAttached() || version.state().isFrozen() ? List.of()
                : documents.brokenBlocks(version.kind());
    }

    /**
     * Returns the content of the version: the submitted content; for a draft, content composed from the current
     * register.
     */
    public DocumentContent content(DocumentVersion version, Language language) {
        return version.state() == VersionState.DRAFT ? documents.compose(version.kind(), language)
                : content(version, language, "");
    }

    private DocumentContent content(DocumentVersion version, Language language, String identifier) {
        // A released file never states that a later version superseded it.
        DocumentVersion shownVersion = version.state() == VersionState.SUPERSEDED
                ? version.in(VersionState.RELEASED, version.approval())
                : version;
        return drafts.stamped(unstamped(version, language), shownVersion, drafts.of(version.kind()), identifier);
    }

    /**
     * Returns the frozen content before version data is added. For a draft, returns the content that would be frozen
     * now.
     */
    private DocumentContent unstamped(DocumentVersion version, Language language) {
        if (version.state() == VersionState.DRAFT) {
            return documents.composerWithoutVersion(version.kind()).apply(language);
        }
        byte[] stored = versions.frozen(version.id(), language).orElse(new byte[0]);
        boolean approved = version.frozen()
                .flatMap(frozen -> frozen.in(language))
                .filter(content -> content.sha256().equals(Sha256.of(stored)))
                .isPresent();
        if (!approved) {
            throw new Problem(ProblemKind.CHECK_FAILED, Message.of("version.contentDamaged"));
        }
        return ContentCodec.read(stored);
    }

    /** Returns the differences between two versions of a document. */
    public List<SectionDifference> compare(DocumentVersion before, DocumentVersion after, Language language) {
        return DocumentComparison.of(unstamped(before, language), unstamped(after, language));
    }

    /**
     * Returns the titles of the sections that differ from the version in force in this language but not in the other
     * one; empty if no version is in force.
     */
    Optional<List<String>> sectionsChangedOnlyIn(Language language, DocumentVersion version) {
        return versions.findInForce(version.kind()).map(inForce -> sectionsChangedOnlyIn(language, inForce, version));
    }

    private List<String> sectionsChangedOnlyIn(Language language, DocumentVersion inForce, DocumentVersion version) {
        Set<String> elsewhere = Stream.of(Language.values())
                .filter(other -> other != language)
                .flatMap(other -> compare(inForce, version, other).stream())
                .map(SectionDifference::anchor)
                .collect(Collectors.toSet());
        return compare(inForce, version, language).stream()
                .filter(difference -> !elsewhere.contains(difference.anchor()))
                .map(SectionDifference::title)
                .toList();
    }

    /**
     * Writes the bytes of a released file.
     *
     * @throws Problem if the stored bytes do not match the hash of the file
     */
    public void write(ReleasedFile file, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        versions.read(file.sha256(), bytes);
        if (!Sha256.of(bytes.toByteArray()).equals(file.sha256())) {
            throw new Problem(ProblemKind.CHECK_FAILED,
                    Message.of("version.fileDamaged", file.language().tag() + "." + file.format().extension()));
        }
        bytes.writeTo(out);
    }

    /** Returns the name of a file of a version: {@code cloud-security-policy-1.0-de.pdf}. */
    public static String fileName(DocumentVersion version, Language language, DocumentFormat format) {
        return version.kind().key() + "-" + version.number() + "-" + language.tag() + "." + format.extension();
    }

    /** Writes files of the current state of a version that is not released. The files are marked as not in force. */
    public List<Path> draw(DocumentVersion version, Language language, List<DocumentFormat> formats,
            ExportFolder folder) {
        if (version.kind().isAttached()) {
            return save(version, formats, folder);
        }
        DocumentContent content = content(version, language);
        return formats.stream()
                .map(format -> folder.write(fileName(version, language, format),
                        out -> documents.write(content, format, out)))
                .toList();
    }

    /**
     * Writes the stored files of a version byte for byte in all its languages.
     *
     * @throws Problem if the version has no files in these formats
     */
    public List<Path> save(DocumentVersion version, List<DocumentFormat> formats, ExportFolder folder) {
        List<ReleasedFile> chosenFiles = version.files()
                .stream()
                .filter(file -> formats.contains(file.format()))
                .toList();
        if (chosenFiles.isEmpty()) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("document.attach.noFile", version.kind().key(), version.number().toString()));
        }
        return chosenFiles.stream().map(file -> folder.write(fileName(version, file.language(), file.format()), out -> {
            write(file, out);
            return null;
        })).toList();
    }

    /** Verifies whether a file is a release of the register, and which one. */
    public FileVerification verify(byte[] file) {
        String sha256 = Sha256.of(file);
        for (DocumentVersion version : versions.all().stream().filter(any -> any.state().isReleased()).toList()) {
            Optional<ReleasedFile> identicalFile = version.files()
                    .stream()
                    .filter(releasedFile -> releasedFile.sha256().equals(sha256))
                    .findFirst();
            if (identicalFile.isPresent()) {
                return new FileVerification(
                        isInAuditTrail(version, identicalFile.get()) ? FileVerification.Outcome.UNALTERED
                                : FileVerification.Outcome.NOT_ON_TRAIL,
                        Optional.of(version), identicalFile, ReleaseIdentifierFinder.in(file), sha256);
            }
        }
        Optional<ReleaseIdentifier> claimed = ReleaseIdentifierFinder.in(file);
        Optional<DocumentVersion> version = claimed.flatMap(claim -> versions.find(claim.version()));
        Optional<ReleasedFile> originalFile = version.flatMap(documentVersion -> documentVersion.files()
                .stream()
                .filter(releasedFile -> claimed.get()
                        .file()
                        .equals(releasedFile.language().tag() + "." + releasedFile.format().extension()))
                .findFirst());
        FileVerification.Outcome outcome = originalFile.isPresent() ? FileVerification.Outcome.ALTERED
                : claimed.isPresent() ? FileVerification.Outcome.FOREIGN : FileVerification.Outcome.UNKNOWN;
        // A backup that was made before the release contains the version, but not its release.
        return new FileVerification(outcome, originalFile.flatMap(any -> version), originalFile, claimed, sha256);
    }

    /** Whether the audit trail contains the file. Its chain contains the hashes of all released files. */
    private boolean isInAuditTrail(DocumentVersion version, ReleasedFile file) {
        return ledger.entries(AuditQuery.about(version.ref()))
                .stream()
                .anyMatch(entry -> entry.after().values().getOrDefault("files", "").contains(file.toString()));
    }
}
