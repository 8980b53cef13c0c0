package org.tomes.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource that a template declares, with its expressions worked out as far as the template tells them.
 *
 * @param resource with its full type and name; expressions that are left stand as they were written
 * @param changed whether anything in it differs from what was received
 * @param undecided whether expressions are left that only a deployment can work out and that say how it is set up
 * @param conditional whether only a deployment knows if it is there at all
 */
public record DeclaredResource(ObjectNode resource, boolean changed, boolean undecided, boolean conditional) {

    public String type() {
        return resource.path("type").asText();
    }

    public String name() {
        return resource.path("name").asText();
    }

    /** Whether its name is known, so that others can refer to it. */
    public boolean isNamed() {
        return !Expression.isExpression(name()) && !type().isEmpty();
    }

    /** The id that {@code resourceId} makes of its type and name; without subscription and group, as in references. */
    public String id() {
        return TemplateFunctions.id(type(), name());
    }
}
