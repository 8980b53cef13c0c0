package org.tomes.inventory.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A Cost Management budget.
 *
 * @param scope subscription or resource group whose costs it monitors
 * @param grain {@code Monthly}, {@code Quarterly} or {@code Annually}
 * @param currency currency of {@code amount}, if Azure returns it with the amount spent
 * @param ends end date
 * @param filtered whether the budget covers only a part of the costs of the scope
 */
public record Budget(Resource resource, Optional<ResourceId> scope, Optional<BigDecimal> amount, Optional<String> grain,
        Optional<BigDecimal> spent, Optional<String> currency, Optional<String> category, Optional<Instant> starts,
        Optional<Instant> ends, boolean filtered, List<Notification> notifications) implements ResourceView {

    /**
     * @param threshold threshold in percent of the amount
     * @param kind {@code Actual} costs or {@code Forecasted} costs
     * @param emails the notified addresses
     * @param roles the notified roles
     * @param groups the notified action groups
     */
    public record Notification(String name, Optional<BigDecimal> threshold, Optional<String> operator,
            Optional<String> kind, Optional<Boolean> enabled, List<String> emails, List<String> roles,
            List<ResourceId> groups) {

        private static Notification of(Map.Entry<String, JsonNodeView> field) {
            JsonNodeView node = field.getValue();
            return new Notification(field.getKey(), node.amount("threshold"), node.text("operator"),
                    node.text("thresholdType"), node.flag("enabled"), node.texts("contactEmails"),
                    node.texts("contactRoles"), node.references("contactGroups"));
        }
    }

    public static Budget of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView spent = properties.child("currentSpend");
        return new Budget(resource, resource.id().parent(), properties.amount("amount"), properties.text("timeGrain"),
                spent.amount("amount"), spent.text("unit"), properties.text("category"),
                AzureTimestamps.read(properties.child("timePeriod"), "startDate"),
                AzureTimestamps.read(properties.child("timePeriod"), "endDate"), isFiltered(properties),
                properties.fields("notifications").entrySet().stream().map(Notification::of).toList());
    }

    /**
     * Whether a filter restricts the budget. API versions until 2019-01-01, which {@code az consumption budget list}
     * uses, return {@code filters} with a list for each property, which is empty if the property is not restricted;
     * later versions return {@code filter} (Microsoft's REST reference, "Budgets - Get").
     */
    private static boolean isFiltered(JsonNodeView properties) {
        JsonNodeView lists = properties.child("filters");
        return properties.object("filter").isObject() && !properties.child("filter").names().isEmpty() || lists.names()
                .stream()
                .anyMatch(name -> lists.isList(name) ? !lists.list(name).isEmpty()
                        : !lists.child(name).names().isEmpty());
    }
}
