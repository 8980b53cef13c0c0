package org.tomes.inventory.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.JsonLimits;

/**
 * Makes resources of what a template of Azure Resource Manager says: expressions filled in, children beside their
 * parents.
 */
final class ArmTemplate {

    private static final ObjectMapper JSON = new ObjectMapper(JsonLimits.FACTORY);

    /**
     * Nearly every template leaves these to the deployment; they tell where and for whom, but not how a resource is set
     * up.
     */
    private static final Set<String> WHERE_AND_WHO = Set.of("tenantId", "location", "objectId", "principalId");

    private final ArmExpressions expressions = new ArmExpressions();

    /** @param undecided whether expressions are left that only a deployment can work out */
    record Filled(String json, boolean named, boolean undecided) {
    }

    /** @param field {@code parameters} or {@code variables} */
    void values(String field, String json) {
        try {
            JsonNode values = JSON.readTree(json);
            if (field.equals("parameters")) {
                expressions.parameters(values);
            } else {
                expressions.variables(values);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("was read as JSON before", e);
        }
    }

    /** The resource, and the children that stand in it. What holds no expression stays exactly as it was received. */
    List<Filled> resources(String json) {
        try {
            List<Filled> resources = new ArrayList<>();
            collect(JSON.readTree(json), json, "", "", resources);
            return resources;
        } catch (JsonProcessingException e) {
            return List.of(new Filled(json, true, false));
        }
    }

    private void collect(JsonNode node, String asReceived, String parentType, String parentName,
            List<Filled> resources) {
        if (!(node instanceof ObjectNode resource)) {
            return;
        }
        Filling filling = new Filling();
        filling.fill(resource);
        String type = resource.path("type").asText();
        String name = resource.path("name").asText();
        if (!parentType.isEmpty() && !type.contains("/")) {
            type = parentType + "/" + type;
            name = parentName + "/" + name;
            resource.put("type", type).put("name", name);
            filling.changed = true;
        }
        boolean named = !ArmExpressions.isExpression(name) && !type.isEmpty();
        resources.add(new Filled(filling.changed ? resource.toString() : asReceived, named, filling.undecided));
        for (JsonNode child : resource.path("resources")) {
            collect(child, child.toString(), type, name, resources);
        }
    }

    /** Goes through one resource, but not through its children. */
    private final class Filling {

        private boolean changed;
        private boolean undecided;

        void fill(ObjectNode object) {
            for (String field : names(object)) {
                if (!field.equals("resources") && !field.equals("dependsOn")) {
                    boolean before = undecided;
                    filled(object.get(field)).ifPresent(value -> object.set(field, value));
                    undecided = WHERE_AND_WHO.contains(field) && object.get(field).isTextual() ? before : undecided;
                }
            }
        }

        private void fill(ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                filled(array.get(i)).ifPresent(value -> array.set(at, value));
            }
        }

        private Optional<JsonNode> filled(JsonNode value) {
            if (value instanceof ObjectNode object) {
                fill(object);
            } else if (value instanceof ArrayNode array) {
                fill(array);
            } else if (value.isTextual() && ArmExpressions.isExpression(value.asText())) {
                Optional<JsonNode> result = expressions.value(value.asText());
                changed |= result.isPresent();
                undecided |= result.isEmpty();
                return result.map(JsonNode::deepCopy);
            }
            return Optional.empty();
        }

        private static List<String> names(ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            return names;
        }
    }
}
