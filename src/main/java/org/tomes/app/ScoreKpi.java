package org.tomes.app;

import java.time.Clock;
import org.tomes.score.annotation.AnnotationService;
import org.tomes.score.link.ControlLinkService;
import org.tomes.score.scope.SubscriptionSetService;
import org.tomes.storage.Register;

/**
 * What makes a key figure of the score.
 *
 * @param sets named sets of subscriptions, whose scores are looked at together
 * @param annotations what is noted at the course of the score
 * @param links which measures raise which of Microsoft's security controls
 */
public record ScoreKpi(SubscriptionSetService sets, AnnotationService annotations, ControlLinkService links) {

    static ScoreKpi of(Register register, Clock clock) {
        return new ScoreKpi(
                new SubscriptionSetService(register.ledger(), register.subscriptionSets(), register.scoreTargets(),
                        register.scoreAnnotations()),
                new AnnotationService(register.ledger(), register.scoreAnnotations(), register.changes(),
                        register.scores(), clock),
                new ControlLinkService(register.ledger(), register.scoreControlLinks(), register.measures()));
    }
}
