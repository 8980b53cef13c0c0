package org.tomes.document.statement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.change.ChangeRecord;
import org.tomes.change.UnrecordedChanges;
import org.tomes.check.CheckId;
import org.tomes.document.compose.Names;
import org.tomes.evidence.Evidence;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
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
 * What the register says beside its snapshots.
 *
 * @param reviews how it stands with the reviews of everything
 * @param scores the newest sample of each subscription
 * @param trend of all subscriptions, with what is noted at its course
 * @param recordedAt when each change came into the register, by its id as text
 * @param unrecorded what the two newest snapshots show differently; empty if there are not two
 * @param decisions of management reviews
 * @param soa titles in no particular language, since statements name controls by their number
 */
public record RegisterFacts(List<Responsibility> topics, List<Person> people, List<Role> roles, List<Measure> measures,
        List<ReviewStatus> reviews, List<ChangeRecord> changes, Map<String, Instant> recordedAt,
        Optional<UnrecordedChanges> unrecorded, List<SoaRow> soa, List<ScoreSample> scores,
        Optional<ScoreTarget> scoreTarget, ScoreTrend trend, List<ScoreAnnotation> notes, List<Evidence> evidence,
        List<MeasureLink> links, List<Decision> decisions) {

    /**
     * That a measure is how the company keeps a statement true.
     *
     * @param checks those of the statement that the measure is about; none if it is about all of them
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

    public Names names() {
        return new Names(people, roles);
    }

    /** The row of the matrix about a subject that Tomes knows. */
    public Optional<Responsibility> topic(String subject) {
        return topics.stream().filter(topic -> topic.subject().equals(subject)).findFirst();
    }

    public Optional<ReviewStatus> review(RecordRef of) {
        return reviews.stream()
                .filter(reviewStatus -> reviewStatus.subject().ref().type().equals(of.type())
                        && reviewStatus.subject().ref().id().equals(of.id()))
                .findFirst();
    }

    /** The measures that keep a statement true. */
    public List<Measure> keeping(StatementKey statement) {
        return links(statement).stream().map(MeasureLink::measure).toList();
    }

    List<MeasureLink> links(StatementKey statement) {
        return links.stream().filter(link -> link.statement().equals(statement)).toList();
    }
}
