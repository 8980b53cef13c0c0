package org.tomes.check.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.check.defender.KnownRecommendation;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Recommendation;

/**
 * Checks that owners sign in with multi-factor authentication. Data of Azure Resource Manager does not contain sign-in
 * methods; Defender for Cloud reports for each subscription whether owners use MFA.
 */
final class OwnersWithMfa extends SubscriptionCheck {

    /** Defender's recommendation about owners, by subscription. */
    private static final CachedValue<Inventory, ResourceIndex<Recommendation>> RECOMMENDATIONS = new CachedValue<>(
            inventory -> ResourceIndex.of(
                    inventory.recommendations().stream().filter(KnownRecommendation.MFA_OF_OWNERS::is).toList(),
                    Recommendation::about));

    OwnersWithMfa() {
        super("identity.mfa-owners", Severity.HIGH, ControlRef.direct("A.8.5"), ControlRef.direct("A.8.2"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return type.equals(ResourceType.RECOMMENDATION);
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        List<Recommendation> recommendations = RECOMMENDATIONS.in(context.inventory())
                .of(subscription.id())
                .stream()
                .sorted(Comparator
                        .comparing(recommendation -> recommendation.status().map(OwnersWithMfa::order).orElse(3)))
                .toList();
        if (recommendations.isEmpty()) {
            return Optional.of(
                    context.covers(ResourceType.RECOMMENDATION, subscription.id()) ? notAssessed(subject, "not-said")
                            : typeNotRead(subject, ResourceType.RECOMMENDATION));
        }
        Recommendation worst = recommendations.getFirst();
        return Optional.of(switch (worst.status().orElse(Recommendation.Status.NOT_APPLICABLE)) {
            case UNHEALTHY -> notMet(subject, "unhealthy");
            case HEALTHY -> met(subject, "healthy");
            case NOT_APPLICABLE -> notAssessed(subject, "not-applicable", worst.cause().orElse("–"));
        });
    }

    /**
     * Returns the order of precedence. If an older and a newer version of the recommendation exist, an unhealthy one
     * comes first.
     */
    private static int order(Recommendation.Status status) {
        return switch (status) {
            case UNHEALTHY -> 0;
            case HEALTHY -> 1;
            case NOT_APPLICABLE -> 2;
        };
    }
}
