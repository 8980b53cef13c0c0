package org.tomes.check.defender;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.inventory.view.SecureScore;

/**
 * Checks that Defender's free assessment is active: the subscription has a score or recommendations, or the plan is on.
 */
final class FoundationalCspm extends SubscriptionCheck {

    FoundationalCspm() {
        super("defender.onboarded", Severity.HIGH, ControlRef.direct("A.8.8"), ControlRef.supporting("A.5.23"),
                ControlRef.supporting("A.8.16"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return type.equals(ResourceType.DEFENDER_PLAN);
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        if (hasScore(subscription, context) || any(ResourceType.RECOMMENDATION, subscription, context)) {
            return Optional.of(met(subject, "works"));
        }
        Optional<DefenderPlan> free = context.inventory()
                .defenderPlans()
                .stream()
                .filter(plan -> plan.id().name().equalsIgnoreCase("FoundationalCspm") && subscription.holds(plan.id()))
                .filter(plan -> plan.tier().isPresent())
                .findFirst();
        if (free.isPresent()) {
            return Optional.of(free.get().isOn() ? met(subject, "on") : notMet(subject, "off"));
        }
        if (hasNone(ResourceType.SECURE_SCORE, subscription, context)
                || hasNone(ResourceType.DEFENDER_PLAN, subscription, context)) {
            return Optional.of(notMet(subject, "nothing"));
        }
        List<SecureScore> scores = context.inventory()
                .secureScores()
                .stream()
                .filter(score -> subscription.holds(score.id()))
                .toList();
        if (scores.isEmpty()) {
            return Optional.of(typeNotRead(subject, ResourceType.SECURE_SCORE));
        }
        return Optional
                .of(scores.stream().anyMatch(score -> score.max().isEmpty()) ? missingProperty(subject, "score.max")
                        : notAssessed(subject, "empty-score"));
    }

    /**
     * Whether there is a score. A score of 0 out of 0 points means that Defender assessed no resource (Microsoft Learn,
     * "Secure score").
     */
    private static boolean hasScore(CollectedSubscription subscription, CheckContext context) {
        return context.inventory()
                .secureScores()
                .stream()
                .anyMatch(score -> subscription.holds(score.id())
                        && score.max().filter(max -> max.signum() > 0).isPresent());
    }

    private static boolean any(ResourceType type, CollectedSubscription subscription, CheckContext context) {
        return context.inventory().resources(type).stream().anyMatch(resource -> subscription.holds(resource.id()));
    }

    /**
     * Whether resources of the type were queried and the subscription has none, which shows that Defender does not
     * assess it.
     */
    private static boolean hasNone(ResourceType type, CollectedSubscription subscription, CheckContext context) {
        return context.covers(type, subscription.id()) && !any(type, subscription, context);
    }
}
