package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * A Defender for Cloud rule that dismisses alerts.
 *
 * @param everything whether the rule applies to all alert types and all resources
 * @param ends expiry of the rule; empty if it does not expire
 */
public record AlertSuppression(Resource resource, boolean enabled, boolean everything,
        Optional<Instant> ends) implements ResourceView {

    public static AlertSuppression of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new AlertSuppression(resource, properties.text("state").filter("Enabled"::equalsIgnoreCase).isPresent(),
                properties.text("alertType").filter("*"::equals).isPresent()
                        && properties.child("suppressionAlertsScope").objects("allOf").isEmpty(),
                AzureTimestamps.read(properties, "expirationDateUtc"));
    }

    public boolean appliesAt(Instant moment) {
        return enabled && ends.filter(moment::isAfter).isEmpty();
    }
}
