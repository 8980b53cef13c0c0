package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.armtemplate.DeclaredResource.DefaultValue;
import org.tomes.armtemplate.DefaultValueTracker.Traced;

/**
 * Expands an Azure Resource Manager template into the resources that a deployment would create: parameters with their
 * default values, variables, conditions, loops, child resources, nested deployments (including all Bicep modules) with
 * their outputs, and resources with symbolic names. From Microsoft's pages “Understand the structure and syntax of ARM
 * templates”, “Resource iteration” and “Using linked and nested templates”. Parameters without a default value, and
 * values that only a deployment determines, remain expressions. Readers of a resource must not treat these as values.
 */
public final class TemplateExpander {

    /** Replaces the value of a secure parameter, which must not be part of a resource. */
    public static final String SECRET = "(secret, not stored)";

    private static final String DEPLOYMENT = "Microsoft.Resources/deployments";
    private static final int DEEPEST = 10;
    /** Cost of one iteration of a loop, which is the minimum number of values in a resource. */
    private static final int COST_OF_A_ROUND = 50;
    private static final Set<String> APART = Set.of("resources", "dependsOn", "copy", "condition");

    private final List<DeclaredResource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final ExpansionLimit budget = new ExpansionLimit();
    /**
     * Whether the parameters of a deployment are known. Parameters that the deployment does not set then have their
     * default values.
     */
    private final boolean deployed;

    /** The reason why part of a template was not evaluated. */
    public enum Cause {
        /** A linked deployment, whose template is at another location. */
        LINKED,
        /** The default values of the parameters exclude this part, but a deployment can include it. */
        OFF_BY_DEFAULT,
        /** Loops and nested deployments produce more than a deployment can contain. */
        TOO_MUCH
    }

    /**
     * @param name name of the deployment, if it can be determined; for a resource, with the type as a prefix; empty for
     * the complete template
     */
    public record Gap(String name, Cause cause) {
    }

    /** The resources that a template declares, in the order of the template, and the parts that were not evaluated. */
    public record Reading(List<DeclaredResource> resources, List<Gap> gaps) {
    }

    /**
     * How certain it is that a resource exists.
     *
     * @param isUndecided whether only a deployment determines this
     * @param byDefault conditions and numbers that depend on default values of parameters
     */
    private record Existence(boolean isUndecided, List<DefaultValue> byDefault) {

        private static final Existence CERTAIN = new Existence(false, List.of());

        private Existence undecided() {
            return new Existence(true, byDefault);
        }

        private Existence withDefault(String field, String expression) {
            return new Existence(isUndecided,
                    Stream.concat(byDefault.stream(), Stream.of(new DefaultValue(field, expression))).toList());
        }
    }

    private TemplateExpander(boolean deployed) {
        this.deployed = deployed;
    }

    /** Whether an object is a template, which has resources but is not a resource. */
    public static boolean isTemplate(JsonNode root) {
        return root.path("$schema").asText().toLowerCase(Locale.ROOT).contains("deploymenttemplate")
                || root.path("resources").isContainerNode() && !root.has("type") && !root.has("id");
    }

    public static Reading read(JsonNode root) {
        return read(root, JsonNodeFactory.instance.objectNode(), false);
    }

    /**
     * @param parameters parameters of a deployment, each with a field {@code value}; a parameter without this field is
     * unknown
     */
    public static Reading read(JsonNode root, ObjectNode parameters) {
        return read(root, parameters, true);
    }

    private static Reading read(JsonNode root, ObjectNode parameters, boolean deployed) {
        TemplateExpander template = new TemplateExpander(deployed);
        DeclaredValues values = new DeclaredValues(root, template.budget).with(parameters,
                EvaluationScope.of(new DeclaredValues(parameters, template.budget)));
        template.all(root.path("resources"), EvaluationScope.of(values), Existence.CERTAIN, 0);
        if (template.budget.isSpent()) {
            template.gaps.add(new Gap("", Cause.TOO_MUCH));
        }
        return new Reading(EmbeddedChildren.fold(template.resources), List.copyOf(template.gaps));
    }

    private void all(JsonNode written, EvaluationScope scope, Existence around, int depth) {
        List<Runnable> later = new ArrayList<>();
        if (written.isObject()) {
            written.properties()
                    .forEach(field -> addResource(field.getValue(), field.getKey(), scope, around, depth, later));
        } else {
            written.forEach(resource -> addResource(resource, "", scope, around, depth, later));
        }
        // A resource may refer to outputs of a deployment that is declared after it.
        later.forEach(Runnable::run);
    }

    private void addResource(JsonNode written, String symbol, EvaluationScope scope, Existence around, int depth,
            List<Runnable> later) {
        if (!(written instanceof ObjectNode resource) || resource.path("existing").asBoolean() || budget.isSpent()) {
            return;
        }
        rounds(resource, "", "", scope, round -> {
            if (resource.path("type").asText().equalsIgnoreCase(DEPLOYMENT)) {
                deployment(resource, symbol, round, around, depth, later);
            } else {
                later.add(() -> declare(resource, "", "", round, around));
            }
        });
    }

    /**
     * Processes each iteration of a resource's loop; only one if there is no loop or the length of the loop is unknown.
     */
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
        if (count.get() == 0 && traced.dependsOnDefault()) {
            addAbsentByDefault(resource, parentType, parentName, scope);
        }
        for (int i = 0; i < count.get() && budget.spend(COST_OF_A_ROUND); i++) {
            round.accept(scope.at(loop.path("name").asText(), i));
        }
    }

    /**
     * Returns how certain it is that the resource exists; empty if it does not exist. If only a default value excludes
     * a resource, this is reported.
     */
    private Optional<Existence> existence(ObjectNode resource, String parentType, String parentName,
            EvaluationScope scope, Existence around) {
        DefaultValueTracker defaults = scope.values().defaults();
        JsonNode count = resource.path("copy").path("count");
        boolean countedByDefault = defaults.trace(() -> ExpressionEvaluator.count(count, scope)).dependsOnDefault();
        Existence looped = countedByDefault ? around.withDefault("copy", count.asText()) : around;
        JsonNode condition = resource.path("condition");
        if (!condition.isTextual()) {
            return Optional.of(looped).filter(any -> condition.isMissingNode() || condition.asBoolean());
        }
        Traced<Optional<Boolean>> there = defaults
                .trace(() -> scope.value(condition.asText()).map(JsonNode::asBoolean));
        if (there.value().equals(Optional.of(false))) {
            if (there.dependsOnDefault()) {
                addAbsentByDefault(resource, parentType, parentName, scope);
            }
            return Optional.empty();
        }
        return Optional.of(there.value().isEmpty() ? looped.undecided()
                : there.dependsOnDefault() ? looped.withDefault("condition", condition.asText()) : looped);
    }

    private void addAbsentByDefault(ObjectNode written, String parentType, String parentName, EvaluationScope scope) {
        ObjectNode typeAndName = JsonNodeFactory.instance.objectNode().put("type", written.path("type").asText());
        typeAndName.set("name", new ExpressionEvaluator(scope).fill(written.path("name")));
        within(typeAndName, parentType, parentName);
        gaps.add(new Gap(typeAndName.path("type").asText() + " " + typeAndName.path("name").asText(),
                Cause.OFF_BY_DEFAULT));
    }

    private void deployment(ObjectNode resource, String symbol, EvaluationScope scope, Existence around, int depth,
            List<Runnable> later) {
        JsonNode properties = resource.path("properties");
        Optional<JsonNode> name = Optional.of(new ExpressionEvaluator(scope).fill(resource.path("name")));
        Optional<Existence> existence = existence(resource, "", "", scope, around);
        if (existence.isEmpty()) {
            return;
        }
        JsonNode template = properties.path("template");
        if (!template.isObject() || depth >= DEEPEST) {
            gaps.add(new Gap(name.get().asText(), template.isObject() ? Cause.TOO_MUCH : Cause.LINKED));
            return;
        }
        boolean inner = properties.path("expressionEvaluationOptions").path("scope").asText().equalsIgnoreCase("inner");
        DeclaredValues nested = scope.values().nested(template).with(properties.path("parameters"), scope);
        for (String alias : List.of(symbol, name.get().asText())) {
            scope.values().deployment(alias.toLowerCase(Locale.ROOT), nested);
        }
        String written = resource.path("name").asText();
        if (Expression.isExpression(written)) {
            Expression.parse(written).ifPresent(expression -> scope.values().deployment(expression, nested));
        }
        later.add(() -> all(template.path("resources"), inner ? EvaluationScope.of(nested) : scope, existence.get(),
                depth + 1));
    }

    private void declare(ObjectNode written, String parentType, String parentName, EvaluationScope scope,
            Existence around) {
        Optional<Existence> existence = existence(written, parentType, parentName, scope, around);
        if (existence.isEmpty() || budget.isSpent()) {
            return;
        }
        ExpressionEvaluator filling = new ExpressionEvaluator(scope);
        ObjectNode filled = filling.fill(written, APART);
        boolean looped = written.path("copy").isObject();
        boolean endless = looped && ExpressionEvaluator.count(written.path("copy").path("count"), scope).isEmpty();
        ObjectNode resource = without(filled, looped && !endless);
        boolean moved = within(resource, parentType, parentName) | ExtensionScope.resolve(resource);
        resources.add(new DeclaredResource(resource,
                filling.hasChanges() || moved || looped || written.has("condition"), filling.hasUnresolved() || endless,
                deployed ? List.of()
                        : Stream.concat(filling.defaults().stream(), existence.get().byDefault().stream()).toList(),
                existence.get().isUndecided()));
        JsonNode children = written.path("resources");
        children.forEach(child -> {
            if (child instanceof ObjectNode object) {
                String type = resource.path("type").asText();
                String name = resource.path("name").asText();
                rounds(object, type, name, scope, round -> declare(object, type, name, round, existence.get()));
            }
        });
    }

    /** Removes the fields that the deployment uses up, and the children, because they are declared separately. */
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

    /** Changes the type and name of a child that is declared within its parent to those of a separate resource. */
    private static boolean within(ObjectNode resource, String parentType, String parentName) {
        String type = resource.path("type").asText();
        String name = resource.path("name").asText();
        boolean relative = !type.contains("/") || type.toLowerCase(Locale.ROOT).startsWith("providers/");
        boolean isFullType = type.toLowerCase(Locale.ROOT).startsWith(parentType.toLowerCase(Locale.ROOT) + "/")
                && !name.contains("/");
        if (parentType.isEmpty() || !relative && !isFullType) {
            return false;
        }
        resource.put("type", relative ? parentType + "/" + type : type).put("name", parentName + "/" + name);
        return true;
    }
}
