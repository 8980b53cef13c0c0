package org.tomes.check;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;

/** Base class of checks with one result for each subscription. */
public abstract class SubscriptionCheck extends BaseCheck {

    protected SubscriptionCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
    }

    /** Returns the result; empty if the check does not apply to this subscription. */
    protected abstract Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context);

    @Override
    public abstract boolean isDecidedBy(ResourceType type);

    @Override
    public final List<Assessment> assess(CheckContext context) {
        return context.subscriptions()
                .stream()
                .flatMap(collectedSubscription -> Faults
                        .contain("check " + id() + " of a subscription", () -> assess(collectedSubscription, context),
                                reason -> Optional.of(notAssessed(collectedSubscription.subject(), reason)))
                        .stream())
                .toList();
    }
}
