package org.tomes.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tomes.template.DefaultUse.Traced;

/**
 * Makes resources of what a template of Azure Resource Manager says, as a deployment would: parameters by their default
 * values, variables, conditions, loops, children beside their parents, nested deployments (all of Bicep’s modules) with
 * their outputs, and resources by symbolic names. From Microsoft's pages “Understand the structure and syntax of ARM
 * templates”, “Resource iteration” and “Using linked and nested templates”.
 * <p>
 * A parameter without a default value, and what the deployment alone knows, stays an expression; whoever reads the
 * resource must not take it for a value.
 */
public final class ArmTemplate {

    /** Stands for the value of a secure parameter, which no resource is to hold. */
    public static final String SECRET = "(secret, not stored)";

    private static final String DEPLOYMENT = "Microsoft.Resources/deployments";
    private static final int DEEPEST = 10;
    /** A resource weighs as many values as it has at least. */
    private static final int COST_OF_A_ROUND = 50;
    private static final Set<String> APART = Set.of("resources", "dependsOn", "copy", "condition");

    private final List<DeclaredResource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final ExpansionLimit budget = new ExpansionLimit();

    /** Why a part of a template was not followed. */
    public enum Cause {
        /** A deployment by a link: its template is somewhere else. */
        LINKED,
        /** By the defaults of its parameters there is none of it; a deployment may set them otherwise. */
        OFF_BY_DEFAULT,
        /** Loops and nested deployments make more of it than a deployment may hold. */
        TOO_MUCH
    }

    /**
     * @param name of the deployment, as far as it is known, with the type before it where it is about a resource; empty
     * where it is about the template as a whole
     */
    public record Gap(String name, Cause cause) {
    }

    /** What a template declares, in its order, and what of it was not followed. */
    public record Reading(List<DeclaredResource> resources, List<Gap> gaps) {
    }

    private ArmTemplate() {
    }

    /** Whether an object is a template: it has resources and is none itself. */
    public static boolean isTemplate(JsonNode root) {
        return root.path("$schema").asText().toLowerCase(Locale.ROOT).contains("deploymenttemplate")
                || root.path("resources").isContainerNode() && !root.has("type") && !root.has("id");
    }

    public static Reading read(JsonNode root) {
        return read(root, JsonNodeFactory.instance.objectNode());
    }

    /** @param given parameters of a deployment, each with a {@code value}; one without it is not known */
    public static Reading read(JsonNode root, ObjectNode given) {
        ArmTemplate template = new ArmTemplate();
        TemplateValues values = new TemplateValues(root, template.budget).with(given,
                EvaluationScope.of(new TemplateValues(given, template.budget)));
        template.all(root.path("resources"), EvaluationScope.of(values), false, 0);
        if (template.budget.isSpent()) {
            template.gaps.add(new Gap("", Cause.TOO_MUCH));
        }
        return new Reading(EmbeddedChildren.fold(template.resources), List.copyOf(template.gaps));
    }

    private void all(JsonNode written, EvaluationScope scope, boolean conditional, int depth) {
        List<Runnable> later = new ArrayList<>();
        if (written.isObject()) {
            written.properties()
                    .forEach(field -> each(field.getValue(), field.getKey(), scope, conditional, depth, later));
        } else {
            written.forEach(resource -> each(resource, "", scope, conditional, depth, later));
        }
        // A resource may refer to outputs of a deployment that stands after it.
        later.forEach(Runnable::run);
    }

    private void each(JsonNode written, String symbol, EvaluationScope scope, boolean conditional, int depth,
            List<Runnable> later) {
        if (!(written instanceof ObjectNode resource) || resource.path("existing").asBoolean() || budget.isSpent()) {
            return;
        }
        rounds(resource, "", "", scope, round -> {
            if (resource.path("type").asText().equalsIgnoreCase(DEPLOYMENT)) {
                deployment(resource, symbol, round, conditional, depth, later);
            } else {
                later.add(() -> declare(resource, "", "", round, conditional));
            }
        });
    }

    /** One round for a resource without a loop, and for one whose loop nobody knows the length of. */
    private void rounds(ObjectNode resource, String parentType, String parentName, EvaluationScope scope,
            Consumer<EvaluationScope> round) {
        JsonNode loop = resource.path("copy");
        Traced<Optional<Integer>> traced = scope.values()
                .defaults()
                .trace(() -> loop.isObject() ? ExpressionEvaluator.count(loop.path("count"), scope) : Optional.empty());
        Optional<Integer> count = traced.value();
        if (count.isEmpty()) {
            round.accept(scope);
            return;
        }
        if (count.get() == 0 && traced.hangs()) {
            offByDefault(resource, parentType, parentName, scope);
        }
        for (int i = 0; i < count.get() && budget.spend(COST_OF_A_ROUND); i++) {
            round.accept(scope.at(loop.path("name").asText(), i));
        }
    }

    /** Whether it is there; empty if only a deployment knows. What only a default leaves out is told by name. */
    private Optional<Boolean> isThere(ObjectNode resource, String parentType, String parentName,
            EvaluationScope scope) {
        JsonNode condition = resource.path("condition");
        if (!condition.isTextual()) {
            return Optional.of(condition.isMissingNode() || condition.asBoolean());
        }
        Traced<Optional<Boolean>> there = scope.values()
                .defaults()
                .trace(() -> scope.value(condition.asText()).map(JsonNode::asBoolean));
        if (there.hangs() && there.value().equals(Optional.of(false))) {
            offByDefault(resource, parentType, parentName, scope);
        }
        return there.value();
    }

    private void offByDefault(ObjectNode written, String parentType, String parentName, EvaluationScope scope) {
        ObjectNode named = JsonNodeFactory.instance.objectNode().put("type", written.path("type").asText());
        named.set("name", new ExpressionEvaluator(scope).fill(written.path("name")));
        within(named, parentType, parentName);
        gaps.add(new Gap(named.path("type").asText() + " " + named.path("name").asText(), Cause.OFF_BY_DEFAULT));
    }

    private void deployment(ObjectNode resource, String symbol, EvaluationScope scope, boolean conditional, int depth,
            List<Runnable> later) {
        JsonNode properties = resource.path("properties");
        Optional<JsonNode> name = Optional.of(new ExpressionEvaluator(scope).fill(resource.path("name")));
        Optional<Boolean> there = isThere(resource, "", "", scope);
        if (there.equals(Optional.of(false))) {
            return;
        }
        JsonNode template = properties.path("template");
        if (!template.isObject() || depth >= DEEPEST) {
            gaps.add(new Gap(name.get().asText(), template.isObject() ? Cause.TOO_MUCH : Cause.LINKED));
            return;
        }
        boolean inner = properties.path("expressionEvaluationOptions").path("scope").asText().equalsIgnoreCase("inner");
        TemplateValues nested = scope.values().nested(template).with(properties.path("parameters"), scope);
        for (String known : List.of(symbol, name.get().asText())) {
            scope.values().deployment(known.toLowerCase(Locale.ROOT), nested);
        }
        String written = resource.path("name").asText();
        if (Expression.isExpression(written)) {
            Expression.parse(written).ifPresent(same -> scope.values().deployment(same, nested));
        }
        later.add(() -> all(template.path("resources"), inner ? EvaluationScope.of(nested) : scope,
                conditional || there.isEmpty(), depth + 1));
    }

    private void declare(ObjectNode written, String parentType, String parentName, EvaluationScope scope,
            boolean conditional) {
        Optional<Boolean> there = isThere(written, parentType, parentName, scope);
        if (there.equals(Optional.of(false)) || budget.isSpent()) {
            return;
        }
        ExpressionEvaluator filling = new ExpressionEvaluator(scope);
        ObjectNode filled = filling.fill(written, APART);
        boolean looped = written.path("copy").isObject();
        boolean endless = looped && ExpressionEvaluator.count(written.path("copy").path("count"), scope).isEmpty();
        ObjectNode resource = without(filled, looped && !endless);
        boolean moved = within(resource, parentType, parentName);
        resources
                .add(new DeclaredResource(resource, filling.hasChanges() || moved || looped || written.has("condition"),
                        filling.hasUnresolved() || endless, conditional || there.isEmpty()));
        JsonNode children = written.path("resources");
        children.forEach(child -> {
            if (child instanceof ObjectNode object) {
                String type = resource.path("type").asText();
                String name = resource.path("name").asText();
                rounds(object, type, name, scope,
                        round -> declare(object, type, name, round, conditional || there.isEmpty()));
            }
        });
    }

    /** Without what the deployment consumes, and without children, which are declared beside it. */
    private static ObjectNode without(ObjectNode filled, boolean loop) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        filled.properties().forEach(field -> {
            boolean consumed = field.getKey().equals("condition") || field.getKey().equals("resources")
                    || loop && field.getKey().equals("copy");
            if (!consumed) {
                resource.set(field.getKey(), field.getValue());
            }
        });
        return resource;
    }

    /** Gives a child that stands in its parent the type and name that it has by itself. */
    private static boolean within(ObjectNode resource, String parentType, String parentName) {
        String type = resource.path("type").asText();
        String name = resource.path("name").asText();
        boolean relative = !type.contains("/");
        boolean whole = type.toLowerCase(Locale.ROOT).startsWith(parentType.toLowerCase(Locale.ROOT) + "/")
                && !name.contains("/");
        if (parentType.isEmpty() || !relative && !whole) {
            return false;
        }
        resource.put("type", relative ? parentType + "/" + type : type).put("name", parentName + "/" + name);
        return true;
    }
}
