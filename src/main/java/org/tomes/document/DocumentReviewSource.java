package org.tomes.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.document.own.CustomDocument;
import org.tomes.document.own.CustomDocuments;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.release.VersionState;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;
import org.tomes.review.Review;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewSource;
import org.tomes.review.ReviewSubject;

/** The reviews of documents: whether their content still meets the company's requirements. */
public final class DocumentReviewSource implements ReviewSource {

    private final DocumentVersions versions;
    private final CustomDocuments customDocuments;
    private final ZoneId zone;

    /** @param zone time zone of dates */
    public DocumentReviewSource(DocumentVersions versions, CustomDocuments customDocuments, ZoneId zone) {
        this.customDocuments = customDocuments;
        this.versions = versions;
        this.zone = zone;
    }

    @Override
    public RecordType type() {
        return RecordType.DOCUMENT;
    }

    @Override
    public List<ReviewSubject> all(Function<RecordRef, ReviewCycle> cycles) {
        List<DocumentVersion> inForce = versions.all()
                .stream()
                .filter(version -> version.state() == VersionState.RELEASED)
                .toList();
        return Stream.concat(DocumentKind.fixed().stream(), customDocuments.all().stream().map(CustomDocument::kind))
                .map(kind -> reviewable(kind,
                        inForce.stream().filter(version -> version.kind().equals(kind)).findFirst(), cycles))
                .toList();
    }

    /**
     * The interval counts from the release. A date that the release defines takes precedence over the interval, and a
     * date planned for the document takes precedence over both. Documents without a released version are not due.
     */
    private ReviewSubject reviewable(DocumentKind kind, Optional<DocumentVersion> version,
            Function<RecordRef, ReviewCycle> cycles) {
        RecordRef ref = new RecordRef(type(), kind.key(), kind.key());
        ReviewCycle cycle = cycles.apply(ref);
        return new ReviewSubject(ref, kind.title(),
                version.flatMap(documentVersion -> documentVersion.approval().author()), cycle.months(),
                version.flatMap(DocumentVersion::released).map(release -> release.at().atZone(zone).toLocalDate()),
                cycle.planned().or(() -> version.flatMap(DocumentVersion::nextReview)), version.isPresent());
    }

    /** The version in force contains the date of the next review, which each review updates. */
    @Override
    public void reviewSigned(WriteTransaction tx, Review review, Optional<LocalDate> next) {
        versions.all()
                .stream()
                .filter(version -> version.state() == VersionState.RELEASED)
                .filter(version -> version.kind().key().equals(review.subject().id()))
                .forEach(version -> versions.update(tx, version.withNextReview(next)));
    }
}
