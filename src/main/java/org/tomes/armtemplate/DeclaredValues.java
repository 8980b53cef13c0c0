package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.armtemplate.DefaultValueTracker.Traced;

/** Parameters, variables and outputs of a template. Each is evaluated when it is first used. */
final class DeclaredValues {

    private final ExpansionLimit budget;
    private final DefaultValueTracker defaults;
    private final boolean outermost;
    private final JsonNode template;
    private final Map<String, JsonNode> parameters = new HashMap<>();
    private final Map<String, JsonNode> variables = new HashMap<>();
    private final Map<String, Given> givenParameters = new HashMap<>();
    private final Map<String, Traced<Optional<JsonNode>>> tracedValues = new HashMap<>();
    private final Set<String> startedKeys = new HashSet<>();
    private final Map<Object, DeclaredValues> deployments = new HashMap<>();

    private static final String OUTPUTS = "outputs";
    private static final Traced<Optional<JsonNode>> NOTHING = new Traced<>(Optional.empty(), false);

    /** A value that a parent template passes to a nested template, with the scope in which it is evaluated. */
    private record Given(JsonNode value, EvaluationScope scope) {
    }

    /** Creates the values of the deployed template. */
    DeclaredValues(JsonNode template, ExpansionLimit budget) {
        this(template, budget, new DefaultValueTracker(), true);
    }

    private DeclaredValues(JsonNode template, ExpansionLimit budget, DefaultValueTracker defaults, boolean outermost) {
        this.template = template;
        this.budget = budget;
        this.defaults = defaults;
        this.outermost = outermost;
        template.path("parameters")
                .properties()
                .forEach(field -> parameters.put(key(field.getKey()), field.getValue()));
        template.path("variables").properties().forEach(field -> {
            if (!field.getKey().equals("copy")) {
                variables.put(key(field.getKey()), field.getValue());
            }
        });
        // A loop in the variables creates a list for each of its entries.
        template.path("variables")
                .path("copy")
                .forEach(loop -> variables.put(key(loop.path("name").asText()), JsonNodeFactory.instance.objectNode()
                        .set("copy", JsonNodeFactory.instance.arrayNode().add(loop))));
    }

    /**
     * @param values parameters of a deployment, each with a field {@code value}
     */
    DeclaredValues with(JsonNode values, EvaluationScope scope) {
        values.properties()
                .forEach(field -> givenParameters.put(key(field.getKey()),
                        new Given(field.getValue().path("value"), scope)));
        return this;
    }

    DeclaredValues nested(JsonNode inner) {
        return new DeclaredValues(inner, budget, defaults, false);
    }

    DefaultValueTracker defaults() {
        return defaults;
    }

    ExpansionLimit budget() {
        return budget;
    }

    /**
     * @param name name of the nested deployment: a text in lower case, or the expression of the name
     */
    void deployment(Object name, DeclaredValues nested) {
        deployments.put(name, nested);
    }

    Optional<JsonNode> outputs(Object name) {
        return Optional.ofNullable(deployments.get(name)).flatMap(DeclaredValues::outputs);
    }

    private Optional<JsonNode> outputs() {
        if (!tracedValues.containsKey(OUTPUTS)) {
            tracedValues.put(OUTPUTS, NOTHING);
            tracedValues.put(OUTPUTS, defaults.trace(() -> {
                ObjectNode outputs = JsonNodeFactory.instance.objectNode();
                template.path(OUTPUTS).properties().forEach(field -> {
                    JsonNode value = new ExpressionEvaluator(EvaluationScope.of(this))
                            .fill(field.getValue().path("value"));
                    outputs.set(field.getKey(), JsonNodeFactory.instance.objectNode().set("value", value));
                });
                return Optional.of(JsonNodeFactory.instance.objectNode().set(OUTPUTS, outputs));
            }));
        }
        return tracedValue(OUTPUTS);
    }

    private Optional<JsonNode> tracedValue(String key) {
        Traced<Optional<JsonNode>> traced = tracedValues.get(key);
        if (traced.dependsOnDefault()) {
            defaults.note();
        }
        return traced.value();
    }

    Optional<JsonNode> parameter(String name, EvaluationScope asking) {
        if (parameters.containsKey(name)
                && parameters.get(name).path("type").asText().equalsIgnoreCase("securestring")) {
            return Optional.of(TextNode.valueOf(TemplateExpander.SECRET));
        }
        Given handed = givenParameters.get(name);
        if (handed != null) {
            return once("given " + name, handed.value, handed.scope, asking);
        }
        JsonNode parameter = parameters.get(name);
        if (parameter == null) {
            return Optional.empty();
        }
        if (outermost) {
            defaults.note();
        }
        if (parameter.path("defaultValue").isMissingNode() && parameter.path("nullable").asBoolean()) {
            return Optional.of(NullNode.instance);
        }
        return once("parameter " + name, parameter.path("defaultValue"), EvaluationScope.of(this), asking);
    }

    Optional<JsonNode> variable(String name, EvaluationScope asking) {
        JsonNode value = variables.get(name);
        if (value == null) {
            return Optional.empty();
        }
        boolean loop = value.size() == 1 && value.path("copy").isArray()
                && value.path("copy").path(0).path("name").asText().equalsIgnoreCase(name);
        Optional<JsonNode> worked = once("variable " + name, value, EvaluationScope.of(this), asking);
        return loop
                ? worked.flatMap(object -> object.properties().stream().map(Map.Entry::getValue).findFirst())
                        .filter(JsonNode::isArray)
                : worked;
    }

    /** Evaluates a value; empty if the value depends on itself. */
    private Optional<JsonNode> once(String key, JsonNode written, EvaluationScope where, EvaluationScope asking) {
        if (written.isMissingNode() || !tracedValues.containsKey(key) && !startedKeys.add(key)) {
            return Optional.empty();
        }
        if (!tracedValues.containsKey(key)) {
            EvaluationScope scope = new EvaluationScope(where.values(), where.loops(), where.lambdas(),
                    asking.depth() + 1);
            tracedValues.put(key, defaults.trace(() -> Optional.of(new ExpressionEvaluator(scope).fill(written))
                    .filter(value -> !value.isTextual() || !Expression.isExpression(value.asText()))));
        }
        return tracedValue(key);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
