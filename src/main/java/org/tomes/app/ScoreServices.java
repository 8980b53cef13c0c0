package org.tomes.app;

import java.time.Clock;
import org.tomes.score.annotation.AnnotationService;
import org.tomes.score.link.ControlLinkService;
import org.tomes.score.scope.SubscriptionGroupService;
import org.tomes.storage.Register;

/**
 * The services for the Secure Score as a key figure.
 *
 * @param sets subscription groups, each with a common score
 * @param annotations notes on the score's trend
 * @param links measures that improve Microsoft's security controls
 */
public record ScoreServices(SubscriptionGroupService sets, AnnotationService annotations, ControlLinkService links) {

    static ScoreServices of(Register register, Clock clock) {
        return new ScoreServices(
                new SubscriptionGroupService(register.ledger(), register.subscriptionGroups(), register.scoreTargets(),
                        register.scoreAnnotations()),
                new AnnotationService(register.ledger(), register.scoreAnnotations(), register.changes(),
                        register.scores(), clock),
                new ControlLinkService(register.ledger(), register.scoreControlLinks(), register.measures()));
    }
}
