package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * A plan of Defender for Cloud on one subscription.
 *
 * @param tier {@code Standard} is switched on, {@code Free} is not
 * @param subPlan such as {@code P1} or {@code P2} of Defender for Servers
 * @param replacedBy plans that take a deprecated one's place
 */
public record DefenderPlan(Resource resource, Optional<String> tier, Optional<String> subPlan,
        Optional<Boolean> deprecated, List<String> replacedBy) implements ResourceView {

    public static DefenderPlan of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new DefenderPlan(resource, properties.text("pricingTier"), properties.text("subPlan"),
                properties.flag("deprecated"), properties.texts("replacedBy"));
    }

    public boolean isOn() {
        return tier.filter("Standard"::equalsIgnoreCase).isPresent();
    }
}
