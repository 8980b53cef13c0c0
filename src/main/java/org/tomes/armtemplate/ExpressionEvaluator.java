package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.armtemplate.DeclaredResource.DefaultValue;
import org.tomes.armtemplate.DefaultValueTracker.Traced;

/**
 * Copies a value and evaluates its expressions and loops. An expression that cannot be evaluated remains as written.
 */
final class ExpressionEvaluator {

    /**
     * Fields that nearly every template leaves to the deployment. They determine locations and identities, not the
     * configuration.
     */
    private static final Set<String> WHERE_AND_WHO = Set.of("tenantId", "location", "objectId", "principalId");

    private static final Set<String> IDENTITY = Set.of("id", "tags", "apiVersion");

    private final EvaluationScope scope;
    private boolean changed;
    private boolean undecided;
    /** Names and positions that lead to the current value. */
    private final Deque<String> path = new ArrayDeque<>();
    private final List<DefaultValue> defaults = new ArrayList<>();

    ExpressionEvaluator(EvaluationScope scope) {
        this.scope = scope;
    }

    boolean hasChanges() {
        return changed;
    }

    /** Whether expressions that affect the configuration remain. */
    boolean hasUnresolved() {
        return undecided;
    }

    /** Returns the values that depend on default values of parameters and that affect the configuration. */
    List<DefaultValue> defaults() {
        return List.copyOf(defaults);
    }

    JsonNode fill(JsonNode value) {
        if (!scope.values().budget().spend(1)) {
            undecided = true;
            return value;
        }
        if (value instanceof ObjectNode object) {
            return fill(object, Set.of());
        }
        if (value instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode(array.size());
            for (int i = 0; i < array.size(); i++) {
                path.addLast(String.valueOf(i));
                filled.add(fill(array.get(i)));
                path.removeLast();
            }
            return filled;
        }
        return value.isTextual() ? text(value) : value;
    }

    private JsonNode text(JsonNode value) {
        String text = value.asText();
        if (text.startsWith("[[") && text.endsWith("]")) {
            changed = true;
            return TextNode.valueOf(text.substring(1));
        }
        if (!Expression.isExpression(text)) {
            return value;
        }
        // A value may be copied each time it is used, so each use is counted.
        Traced<Optional<JsonNode>> traced = scope.values()
                .defaults()
                .trace(() -> scope.value(text).filter(scope::spendBudget));
        Optional<JsonNode> result = traced.value();
        recordDefault(traced, text);
        changed |= result.isPresent();
        undecided |= result.isEmpty() || containsExpression(result.get());
        return result.orElse(value);
    }

    private static boolean containsExpression(JsonNode value) {
        return value.isTextual() ? Expression.isExpression(value.asText())
                : value.valueStream().anyMatch(ExpressionEvaluator::containsExpression);
    }

    /**
     * @param unchangedFields fields that are copied without evaluation
     */
    ObjectNode fill(ObjectNode object, Set<String> unchangedFields) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean before = undecided;
            int beforeDefaults = defaults.size();
            String name = field.getKey();
            JsonNode value = field.getValue();
            path.addLast(name);
            if (unchangedFields.contains(name)) {
                filled.set(name, value);
            } else if (name.equals("copy") && isLoopList(value)) {
                loops(value, filled);
            } else {
                filled.set(name, fill(value));
                undecided = WHERE_AND_WHO.contains(name) && filled.get(name).isTextual() ? before : undecided;
                if (identifies(name, object)) {
                    defaults.subList(beforeDefaults, defaults.size()).clear();
                }
            }
            path.removeLast();
        }
        return filled;
    }

    /**
     * Whether a field only identifies a resource. Names, references and tags do; the name of a pricing tier, in
     * contrast, is configuration.
     */
    private static boolean identifies(String field, ObjectNode of) {
        return WHERE_AND_WHO.contains(field) || IDENTITY.contains(field)
                || field.equals("name") && (of.has("type") || of.has("properties"));
    }

    private void recordDefault(Traced<?> traced, String expression) {
        if (traced.dependsOnDefault()) {
            defaults.add(new DefaultValue(String.join("/", path), expression));
        }
    }

    /** Returns the path to the object that contains the current field. */
    private String place() {
        String field = String.join("/", path);
        return field.substring(0, field.lastIndexOf('/') + 1);
    }

    private static boolean isLoopList(JsonNode value) {
        return value.isArray() && !value.isEmpty()
                && value.valueStream().allMatch(loop -> loop.has("name") && loop.has("count") && loop.has("input"));
    }

    /** Replaces each loop by a list that has the name of the loop. A loop of unknown length remains. */
    private void loops(JsonNode loops, ObjectNode filled) {
        for (JsonNode loop : loops) {
            Traced<Optional<Integer>> traced = scope.values().defaults().trace(() -> count(loop.path("count"), scope));
            Optional<Integer> count = traced.value();
            recordDefault(traced, loop.path("count").asText());
            if (count.isEmpty()) {
                undecided = true;
                filled.withArray("copy").add(loop);
                continue;
            }
            changed = true;
            ArrayNode list = filled.putArray(loop.path("name").asText());
            for (int i = 0; i < count.get(); i++) {
                ExpressionEvaluator within = new ExpressionEvaluator(scope.at(loop.path("name").asText(), i));
                list.add(within.fill(loop.path("input")));
                undecided |= within.undecided;
                String place = place() + loop.path("name").asText() + "/" + i;
                within.defaults.forEach(inner -> defaults.add(new DefaultValue(
                        inner.place().isEmpty() ? place : place + "/" + inner.place(), inner.expression())));
            }
        }
    }

    /** Returns the number of iterations of a loop; empty if it is unknown or exceeds Azure's limit. */
    static Optional<Integer> count(JsonNode written, EvaluationScope scope) {
        Optional<JsonNode> value = written.isTextual() ? scope.value(written.asText()) : Optional.of(written);
        return value.map(JsonNode::asText)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(count -> count <= ExpansionLimit.MAX_LOOP_LENGTH);
    }
}
