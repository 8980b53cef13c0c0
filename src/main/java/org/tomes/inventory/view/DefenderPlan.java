package org.tomes.inventory.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * A Defender for Cloud plan of one subscription.
 *
 * @param tier {@code Standard} if enabled, otherwise {@code Free}; empty for an unknown value
 * @param subPlan level of the plan, such as {@code P1} or {@code P2} of Defender for Servers
 * @param replacedBy plans that replace this plan if it is deprecated
 */
public record DefenderPlan(Resource resource, Optional<String> tier, Optional<String> subPlan,
        Optional<Boolean> deprecated, Optional<String> coverage, Map<String, Boolean> extensions,
        List<String> replacedBy) implements ResourceView {

    public static DefenderPlan of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new DefenderPlan(resource, tier(properties), properties.text("subPlan"), properties.flag("deprecated"),
                properties.text("resourcesCoverageStatus"), extensions(properties), properties.texts("replacedBy"));
    }

    private static Optional<String> tier(JsonNodeView properties) {
        return properties.text("pricingTier")
                .filter(tier -> tier.equalsIgnoreCase("Standard") || tier.equalsIgnoreCase("Free"));
    }

    private static Map<String, Boolean> extensions(JsonNodeView properties) {
        Map<String, Boolean> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        properties.objects("extensions")
                .forEach(extension -> extension.text("name")
                        .ifPresent(name -> extension.flag("isEnabled").ifPresent(on -> all.put(name, on))));
        return all;
    }

    public boolean isOn() {
        return tier.filter("Standard"::equalsIgnoreCase).isPresent();
    }
}
