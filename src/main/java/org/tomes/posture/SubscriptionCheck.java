package org.tomes.posture;

import java.util.List;
import java.util.Optional;

/** A check that is asked of every subscription. */
public abstract class SubscriptionCheck extends NamedCheck {

    protected SubscriptionCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
    }

    /** Empty where the check is not about this subscription. */
    protected abstract Optional<Assessment> judge(KnownSubscription subscription, Scene scene);

    @Override
    public final List<Assessment> judge(Scene scene) {
        return scene.subscriptions().stream().flatMap(each -> judge(each, scene).stream()).toList();
    }
}
