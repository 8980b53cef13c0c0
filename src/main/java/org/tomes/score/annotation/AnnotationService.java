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
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.Scores;
import org.tomes.score.scope.SubscriptionSetId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Keeps what is noted at the course of the score, and proposes what may explain it. */
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

    /** What is shown at the course of these subscriptions, the oldest first: its own, and what belongs to all. */
    public List<Annotation> shown(Optional<SubscriptionSetId> scope) {
        return annotations.all()
                .stream()
                .filter(each -> !each.dismissed())
                .filter(each -> each.scope().isEmpty() || each.scope().equals(scope))
                .toList();
    }

    /** All that are shown anywhere, the oldest first. */
    public List<Annotation> all() {
        return annotations.all().stream().filter(each -> !each.dismissed()).toList();
    }

    /** What nobody has taken or dismissed yet, the oldest first. */
    public List<Proposal> proposals() {
        Set<String> decided = annotations.all().stream().map(Annotation::origin).collect(Collectors.toSet());
        return Stream
                .concat(ChangeProposals.of(changes.all()).stream(),
                        ControlProposals.of(scores.controls(), clock.getZone()).stream())
                .filter(proposal -> !decided.contains(proposal.origin()))
                .sorted(Comparator.comparing(Proposal::day))
                .toList();
    }

    /** @throws Problem where no annotation begins with this id, or more than one */
    public Annotation get(String id) {
        List<Annotation> found = all().stream().filter(each -> each.id().toString().startsWith(id.strip())).toList();
        if (id.isBlank() || found.size() != 1) {
            throw new Problem(ProblemKind.USAGE, Message.of("score.annotation.unknown", id));
        }
        return found.getFirst();
    }

    /** @throws Problem where nothing has this origin, or it was decided already */
    public Proposal proposal(String origin) {
        return proposals().stream()
                .filter(each -> each.origin().equals(origin.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("score.annotation.noProposal", origin)));
    }

    /**
     * Adds an annotation, or changes one.
     *
     * @throws InvalidRecord where a field is missing or out of range
     */
    public Annotation save(Actor actor, Annotation annotation) {
        List<FieldError> errors = annotation.errors(clock);
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
        return ledger.write(actor, tx -> annotation.revision() == 0 ? annotations.add(tx, annotation)
                : annotations.update(tx, annotation));
    }

    /** Makes an annotation of what is proposed, in the words of this language. */
    public Annotation take(Actor actor, Proposal proposal, Texts texts) {
        return save(actor, of(proposal, texts, false));
    }

    /** Sees to it that this is not proposed any more. */
    public Annotation dismiss(Actor actor, Proposal proposal, Texts texts) {
        return save(actor, of(proposal, texts, true));
    }

    private static Annotation of(Proposal proposal, Texts texts, boolean dismissed) {
        String text = texts.get(proposal.text());
        return new Annotation(AnnotationId.random(), proposal.day(), Optional.empty(),
                text.length() <= Annotation.LONGEST ? text : text.substring(0, Annotation.LONGEST), proposal.origin(),
                dismissed, 0);
    }

    public void remove(Actor actor, Annotation annotation) {
        ledger.write(actor, tx -> {
            annotations.remove(tx, annotation);
            return null;
        });
    }
}
