package org.tomes.score.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.ScoreTargets;
import org.tomes.score.annotation.Annotations;
import org.tomes.text.Message;

/** Manages the subscription groups of one register. */
public final class SubscriptionGroupService {

    private final Ledger ledger;
    private final SubscriptionGroups sets;
    private final ScoreTargets targets;
    private final Annotations annotations;

    public SubscriptionGroupService(Ledger ledger, SubscriptionGroups sets, ScoreTargets targets,
            Annotations annotations) {
        this.ledger = ledger;
        this.sets = sets;
        this.targets = targets;
        this.annotations = annotations;
    }

    /** Returns all groups, by name. */
    public List<SubscriptionGroup> all() {
        return sets.all();
    }

    /**
     * @throws Problem if no group has this name, ignoring case
     */
    public SubscriptionGroup get(String name) {
        return sets.all()
                .stream()
                .filter(group -> group.name().equalsIgnoreCase(name.strip())
                        || group.id().toString().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("score.set.unknown", name)));
    }

    /**
     * Adds or changes a group.
     *
     * @throws InvalidRecord if a field is missing or another group has the same name
     */
    public SubscriptionGroup save(Actor actor, SubscriptionGroup group) {
        return ledger.write(actor, tx -> {
            List<FieldError> errors = new ArrayList<>(group.errors());
            if (sets.all()
                    .stream()
                    .anyMatch(other -> !other.id().equals(group.id()) && other.name().equalsIgnoreCase(group.name()))) {
                errors.add(new FieldError("name", Message.of("score.set.nameTaken", group.name())));
            }
            InvalidRecord.throwIfAny(errors);
            return group.revision() == 0 ? sets.add(tx, group) : sets.update(tx, group);
        });
    }

    /** Removes a group with its target and its annotations. Score samples remain. */
    public void remove(Actor actor, SubscriptionGroup group) {
        ledger.write(actor, tx -> {
            targets.find(Optional.of(group.id())).ifPresent(target -> targets.remove(tx, target));
            annotations.all()
                    .stream()
                    .filter(annotation -> annotation.scope().filter(group.id()::equals).isPresent())
                    .forEach(annotation -> annotations.remove(tx, annotation));
            sets.remove(tx, group);
            return null;
        });
    }
}
