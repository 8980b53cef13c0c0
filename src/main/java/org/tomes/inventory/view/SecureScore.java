package org.tomes.inventory.view;

import java.math.BigDecimal;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * The Secure Score of one subscription as reported by Defender.
 *
 * @param weight weight of the subscription in an aggregate over several subscriptions
 */
public record SecureScore(Resource resource, Optional<BigDecimal> current, Optional<BigDecimal> max,
        Optional<BigDecimal> weight) implements ResourceView {

    public static SecureScore of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView score = properties.child("score");
        JsonNodeView holder = score.isObject() ? score : properties;
        return new SecureScore(resource, holder.amount("current"), holder.amount("max"), properties.amount("weight"));
    }

    /** Whether the score is that of the default initiative; only this score counts as Azure's Secure Score. */
    public boolean isOfDefaultInitiative() {
        return id().name().equalsIgnoreCase("ascScore");
    }
}
