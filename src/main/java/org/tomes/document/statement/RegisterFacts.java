package org.tomes.document.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.check.CheckId;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureKind;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.review.ReviewStatus;
import org.tomes.review.decision.Decision;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.soa.SoaRow;

/**
 * Data of the register except snapshots.
 *
 * @param reviews review status of all subjects
 * @param scores newest sample of each subscription
 * @param trend trend of all subscriptions, with its annotations
 * @param recordedAt time at which each change was first recorded, by its id as text
 * @param unrecorded unrecorded differences between the two newest snapshots; empty if there are fewer than two
 * snapshots
 * @param decisions decisions of management reviews
 * @param made whether a decision is in effect, see {@link org.tomes.document.release.LastManagementReview#isInEffect}
 * @param soa rows of the Statement of Applicability; the language of the titles does not matter, because statements
 * refer to controls by number
 */
public record RegisterFacts(List<Responsibility> topics, List<Person> people, List<Role> roles, List<Measure> measures,
        List<ReviewStatus> reviews, List<ChangeRecord> changes, Map<String, Instant> recordedAt,
        Optional<ChangeReconciliation> unrecorded, List<SoaRow> soa, List<ScoreSample> scores,
        Optional<ScoreTarget> scoreTarget, ScoreTrend trend, List<ScoreAnnotation> notes, List<Evidence> evidence,
        List<MeasureLink> links, List<Decision> decisions, Predicate<Decision> made) {

    /**
     * A measure with which the company implements a statement.
     *
     * @param checks checks of the statement that the measure covers; empty if it covers all of them
     */
    public record MeasureLink(StatementKey statement, Measure measure, List<CheckId> checks) {

        public MeasureLink {
            checks = List.copyOf(checks);
        }

        public MeasureLink(StatementKey statement, Measure measure) {
            this(statement, measure, List.of());
        }
    }

    public RegisterFacts {
        topics = List.copyOf(topics);
        people = List.copyOf(people);
        roles = List.copyOf(roles);
        measures = List.copyOf(measures);
        reviews = List.copyOf(reviews);
        changes = List.copyOf(changes);
        recordedAt = Map.copyOf(recordedAt);
        soa = List.copyOf(soa);
        scores = List.copyOf(scores);
        notes = List.copyOf(notes);
        evidence = List.copyOf(evidence);
        links = List.copyOf(links);
        decisions = List.copyOf(decisions);
    }

    boolean isInEffect(Decision decision) {
        return made.test(decision);
    }

    public PersonAndRoleNames names() {
        return new PersonAndRoleNames(people, roles);
    }

    /** Returns the row of the matrix for a subject that is built into Tomes. */
    public Optional<Responsibility> topic(String subject) {
        return topics.stream().filter(topic -> topic.subject().equals(subject)).findFirst();
    }

    public Optional<ReviewStatus> review(RecordRef of) {
        return reviews.stream().filter(status -> of.isSameRecord(status.subject().ref())).findFirst();
    }

    /** Returns the measures that implement a statement. */
    public List<Measure> implementing(StatementKey statement) {
        return links(statement).stream().map(MeasureLink::measure).toList();
    }

    /**
     * Returns the reviews of those measures that consist of the review which the statement requires. Such a measure is
     * organisational, in force, and linked to no other statement that requires a review. The review of a technical
     * measure, in contrast, examines a configuration.
     */
    Stream<ReviewStatus> reviewsHeldBy(StatementKey statement) {
        return implementing(statement).stream()
                .filter(measure -> measure.kind() == MeasureKind.ORGANISATIONAL && measure.status().isInForce())
                .filter(measure -> links.stream()
                        .filter(link -> link.measure().equals(measure))
                        .noneMatch(
                                link -> !link.statement().equals(statement) && Statements.isReview(link.statement())))
                .flatMap(measure -> review(measure.ref()).stream());
    }

    List<MeasureLink> links(StatementKey statement) {
        return links.stream().filter(link -> link.statement().equals(statement)).toList();
    }

    /** Returns the records with evidence that is valid on this day. */
    RecordsWithEvidence evidenced(LocalDate day) {
        return new RecordsWithEvidence(
                evidence.stream().filter(item -> item.validity(day) != EvidenceValidity.EXPIRED).toList());
    }
}
