package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * An Azure Monitor alert rule.
 *
 * @param scopes monitored resources, groups or subscriptions; for a log query possibly a workspace
 * @param matches conditions of the rule: fields of the activity log, or metrics and their dimensions
 * @param queries the log queries, in Kusto
 * @param actionGroups the notified groups
 */
public record AlertRule(Resource resource, Kind kind, Optional<Boolean> enabled, List<ResourceId> scopes,
        List<Match> matches, List<String> queries, List<ResourceId> actionGroups) implements ResourceView {

    public enum Kind {
        ACTIVITY_LOG,
        METRIC,
        LOG_QUERY
    }

    /**
     * @param name name of the field or the dimension; {@code metricName} and {@code operator} for the metric itself
     * @param values accepted values; for a metric, its name and comparison operator
     * @param excluded whether the condition matches all values except these
     */
    public record Match(String name, List<String> values, boolean excluded) {

        public Match(String name, List<String> values) {
            this(name, values, false);
        }
    }

    public static AlertRule activityLog(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new AlertRule(resource, Kind.ACTIVITY_LOG, properties.flag("enabled"), properties.references("scopes"),
                fields(properties.child("condition")).toList(), List.of(),
                groups(properties.child("actions").objects("actionGroups")));
    }

    public static AlertRule metric(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        List<Match> matches = properties.child("criteria")
                .objects("allOf")
                .stream()
                .flatMap(criterion -> Stream.concat(Stream.of("metricName", "operator")
                        .flatMap(name -> criterion.text(name).map(value -> new Match(name, List.of(value))).stream()),
                        criterion.objects("dimensions")
                                .stream()
                                .map(dimension -> new Match(dimension.text("name").orElse(""),
                                        dimension.texts("values"),
                                        dimension.text("operator").filter("Exclude"::equalsIgnoreCase).isPresent()))))
                .toList();
        return new AlertRule(resource, Kind.METRIC, properties.flag("enabled"), properties.references("scopes"),
                matches, List.of(), groups(properties.objects("actions")));
    }

    /** Reads a rule with a log query, in the format of the newer API version or of the version of 2018. */
    public static AlertRule logQuery(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView source = properties.child("source");
        List<String> queries = Stream.concat(source.text("query").stream(),
                properties.child("criteria")
                        .objects("allOf")
                        .stream()
                        .flatMap(criterion -> criterion.text("query").stream()))
                .toList();
        List<ResourceId> scopes = Stream
                .concat(properties.references("scopes").stream(), source.reference("dataSourceId").stream())
                .toList();
        List<ResourceId> groups = Stream
                .concat(properties.child("actions").references("actionGroups").stream(),
                        properties.child("action").child("aznsAction").references("actionGroup").stream())
                .toList();
        return new AlertRule(resource, Kind.LOG_QUERY, properties.flag("enabled"), scopes, List.of(), queries, groups);
    }

    private static Stream<Match> fields(JsonNodeView condition) {
        return condition.objects("allOf")
                .stream()
                .flatMap(view -> Stream.concat(Stream.of(view), view.objects("anyOf").stream()))
                .filter(view -> view.text("field").isPresent())
                .map(view -> new Match(view.text("field").orElse(""), view.texts("equals", "containsAny")));
    }

    private static List<ResourceId> groups(List<JsonNodeView> actions) {
        return actions.stream().flatMap(action -> action.reference("actionGroupId").stream()).toList();
    }

    /** Whether the rule is enabled. A rule without this setting is enabled. */
    public boolean isOn() {
        return enabled.orElse(true);
    }

    /** Whether the rule monitors this resource, directly or as part of one of its scopes. */
    public boolean monitors(ResourceId id) {
        return scopes.stream().anyMatch(id::isWithin);
    }
}
