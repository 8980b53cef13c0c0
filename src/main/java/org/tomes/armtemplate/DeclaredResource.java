package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * A resource that a template declares. Its expressions are evaluated as far as the template alone permits.
 *
 * @param resource the resource with its full type and name; expressions that were not evaluated remain as written
 * @param changed whether the resource differs from the template as received
 * @param undecided whether expressions remain that only a deployment can evaluate and that affect the configuration
 * @param defaults values that depend on default values of parameters, which a deployment can replace; values that only
 * identify resources are left out
 * @param conditional whether only a deployment determines whether the resource exists
 */
public record DeclaredResource(ObjectNode resource, boolean changed, boolean undecided, List<DefaultValue> defaults,
        boolean conditional) {

    public DeclaredResource {
        defaults = List.copyOf(defaults);
    }

    /**
     * A value that depends on default values of parameters.
     *
     * @param place path in the resource, such as {@code properties/securityRules/0/properties/access}
     * @param expression the value as written
     */
    public record DefaultValue(String place, String expression) {
    }

    /** Whether the configuration of the resource depends on default values of parameters. */
    public boolean dependsOnDefaults() {
        return !defaults.isEmpty();
    }

    /** Restores those expressions whose values depend on default values of parameters. */
    public void restoreExpressions() {
        defaults.forEach(this::restore);
    }

    private void restore(DefaultValue value) {
        int end = value.place().lastIndexOf('/');
        String name = value.place().substring(end + 1);
        switch (end < 0 ? resource : resource.at("/" + value.place().substring(0, end))) {
            case ObjectNode object -> object.put(name, value.expression());
            case ArrayNode list -> list.set(Integer.parseInt(name), TextNode.valueOf(value.expression()));
            // A value that contains this one has already been restored.
            default -> {
            }
        }
    }

    public String type() {
        return resource.path("type").asText();
    }

    public String name() {
        return resource.path("name").asText();
    }

    /** Whether the name of the resource is known, so that other resources can refer to it. */
    public boolean hasKnownName() {
        return !Expression.isExpression(name()) && !type().isEmpty();
    }

    /**
     * Returns the id that {@code resourceId} computes from type and name. As in references, it contains neither
     * subscription nor resource group.
     */
    public String id() {
        return TemplateFunctions.id(type(), name());
    }
}
