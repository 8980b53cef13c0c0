package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * A resource declared by a template, with its expressions evaluated as far as the template allows.
 *
 * @param resource the resource with full type and name; other expressions remain as written
 * @param changed whether anything differs from the template as received
 * @param undecided whether expressions remain that only a deployment can evaluate and that affect the configuration
 * @param defaults values that depend on default values of parameters, which a deployment can replace; excludes those
 * that only identify resources
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

    /** Whether its configuration depends on default values of parameters. */
    public boolean dependsOnDefaults() {
        return !defaults.isEmpty();
    }

    /** Restores the expressions whose values depend on default values of parameters. */
    public void restoreExpressions() {
        defaults.forEach(this::restore);
    }

    private void restore(DefaultValue value) {
        int end = value.place().lastIndexOf('/');
        String name = value.place().substring(end + 1);
        switch (end < 0 ? resource : resource.at("/" + value.place().substring(0, end))) {
            case ObjectNode object -> object.put(name, value.expression());
            case ArrayNode list -> list.set(Integer.parseInt(name), TextNode.valueOf(value.expression()));
            // A value that contained it has already been restored.
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

    /** Whether the name is known, so that other resources can refer to it. */
    public boolean hasKnownName() {
        return !Expression.isExpression(name()) && !type().isEmpty();
    }

    /**
     * Returns the id that {@code resourceId} computes from type and name, without subscription and resource group, as
     * in references.
     */
    public String id() {
        return TemplateFunctions.id(type(), name());
    }
}
