package org.tomes.score.annotation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecords;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.Scores;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Manages the annotations of the score's trend, and proposes possible explanations. */
public final class AnnotationService {

    private final Ledger ledger;
    private final Annotations annotations;
    private final ChangeRecords changes;
    private final Scores scores;
    private final Clock clock;

    public AnnotationService(Ledger ledger, Annotations annotations, ChangeRecords changes, Scores scores,
            Clock clock) {
        this.ledger = ledger;
        this.annotations = annotations;
        this.changes = changes;
        this.scores = scores;
        this.clock = clock;
    }

    /**
     * Returns the annotations shown with the trend of these subscriptions, oldest first: annotations of the group and
     * annotations for all subscriptions.
     */
    public List<ScoreAnnotation> visibleIn(Optional<SubscriptionGroupId> scope) {
        return annotations.all()
                .stream()
                .filter(annotation -> !annotation.dismissed())
                .filter(annotation -> annotation.scope().isEmpty() || annotation.scope().equals(scope))
                .toList();
    }

    /** Returns all annotations that are not dismissed, oldest first. */
    public List<ScoreAnnotation> all() {
        return annotations.all().stream().filter(annotation -> !annotation.dismissed()).toList();
    }

    /** Returns proposals that are neither accepted nor dismissed, oldest first. */
    public List<AnnotationProposal> proposals() {
        Set<String> decided = annotations.all().stream().map(ScoreAnnotation::origin).collect(Collectors.toSet());
        return Stream
                .concat(ChangeProposals.of(changes.all()).stream(),
                        ControlSetChangeProposals.of(scores.controls(), clock.getZone()).stream())
                .filter(proposal -> !decided.contains(proposal.origin()))
                .sorted(Comparator.comparing(AnnotationProposal::day))
                .toList();
    }

    /**
     * @throws Problem if the id of no annotation, or of more than one, begins with this text
     */
    public ScoreAnnotation get(String id) {
        List<ScoreAnnotation> matching = all().stream()
                .filter(annotation -> annotation.id().toString().startsWith(id.strip()))
                .toList();
        if (id.isBlank() || matching.size() != 1) {
            throw new Problem(ProblemKind.USAGE, Message.of("score.annotation.unknown", id));
        }
        return matching.getFirst();
    }

    /**
     * @throws Problem if there is no proposal with this origin, or the proposal was already accepted or dismissed
     */
    public AnnotationProposal proposal(String origin) {
        return proposals().stream()
                .filter(candidate -> candidate.origin().equals(origin.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("score.annotation.noProposal", origin)));
    }

    /**
     * Adds or changes an annotation.
     *
     * @throws InvalidRecord if a field is missing or out of range
     */
    public ScoreAnnotation save(Actor actor, ScoreAnnotation annotation) {
        InvalidRecord.throwIfAny(annotation.errors(clock));
        return ledger.write(actor, tx -> annotation.revision() == 0 ? annotations.add(tx, annotation)
                : annotations.update(tx, annotation));
    }

    /** Accepts a proposal as an annotation, with its text in this language. */
    public ScoreAnnotation take(Actor actor, AnnotationProposal proposal, Texts texts) {
        return save(actor, of(proposal, texts, false));
    }

    /** Dismisses a proposal, so that it is not made again. */
    public ScoreAnnotation dismiss(Actor actor, AnnotationProposal proposal, Texts texts) {
        return save(actor, of(proposal, texts, true));
    }

    private static ScoreAnnotation of(AnnotationProposal proposal, Texts texts, boolean dismissed) {
        String text = texts.get(proposal.text());
        return new ScoreAnnotation(AnnotationId.random(), proposal.day(), Optional.empty(),
                text.length() <= ScoreAnnotation.MAX_LENGTH ? text : text.substring(0, ScoreAnnotation.MAX_LENGTH),
                proposal.origin(), dismissed, 0);
    }

    public void remove(Actor actor, ScoreAnnotation annotation) {
        ledger.write(actor, tx -> {
            annotations.remove(tx, annotation);
            return null;
        });
    }
}
