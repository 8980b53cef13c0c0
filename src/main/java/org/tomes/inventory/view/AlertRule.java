package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A rule of Azure Monitor that raises an alert.
 *
 * @param scopes resources, groups or subscriptions that it monitors; a log query's may be a workspace
 * @param matches its conditions: fields of the activity log, or metrics and their dimensions
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
     * @param name of the field, the dimension, or for the metric itself {@code metricName} and {@code operator}
     * @param values accepted values; for a metric its name and how it is compared
     * @param excluded whether it matches all values but these
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

    /** Supports the newer version of the API and that of 2018. */
    public static AlertRule logQuery(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView source = properties.child("source");
        List<String> queries = Stream.concat(source.text("query").stream(),
                properties.child("criteria")
                        .objects("allOf")
                        .stream()
                        .flatMap(jsonNodeView -> jsonNodeView.text("query").stream()))
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
                .flatMap(jsonNodeView -> Stream.concat(Stream.of(jsonNodeView), jsonNodeView.objects("anyOf").stream()))
                .filter(jsonNodeView -> jsonNodeView.text("field").isPresent())
                .map(jsonNodeView -> new Match(jsonNodeView.text("field").orElse(""),
                        jsonNodeView.texts("equals", "containsAny")));
    }

    private static List<ResourceId> groups(List<JsonNodeView> actions) {
        return actions.stream().flatMap(action -> action.reference("actionGroupId").stream()).toList();
    }

    /** A rule is enabled by default. */
    public boolean isOn() {
        return enabled.orElse(true);
    }

    /** Checks whether it monitors this resource, directly or as part of one of its scopes. */
    public boolean watches(ResourceId id) {
        return scopes.stream().anyMatch(id::isWithin);
    }
}
