package org.tomes.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.inventory.resource.ResourceId;

/**
 * Compares two states of one resource property by property. Changes made by Azure itself are ignored. Differences in
 * notation are ignored too: the case of ids, null for an absent value, and the level {@code properties}, which {@code
 * az} omits.
 */
final class ResourceComparison {

    private static final Set<String> NOISE = Set.of("etag", "provisioningstate", "systemdata", "changedtime",
            "createdtime", "createdon", "updatedon", "createdby", "updatedby", "lastmodifiedat", "lastmodifiedtime",
            "timegenerated", "timestamp", "freetrialremainingtime", "resourcegroup", "subscriptionid");
    private static final ObjectMapper JSON = JsonMapper.builder(JsonLimits.FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ResourceEntry resource;
    private final List<PropertyChange> changes = new ArrayList<>();

    private ResourceComparison(ResourceEntry resource) {
        this.resource = resource;
    }

    /**
     * @param before JSON of the earlier state
     * @param after JSON of the later state
     */
    static List<PropertyChange> changes(ResourceEntry resource, String before, String after) {
        ResourceComparison comparison = new ResourceComparison(resource);
        try {
            comparison.compare("", JSON.readTree(before), JSON.readTree(after));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a resource is always JSON", e);
        }
        return comparison.changes;
    }

    private void compare(String path, JsonNode was, JsonNode is) {
        if (was instanceof ObjectNode wasObject && is instanceof ObjectNode isObject) {
            compareObjects(path, wasObject, isObject);
            return;
        }
        Optional<Map<String, JsonNode>> wasByName = elementsByName(was);
        Optional<Map<String, JsonNode>> isByName = elementsByName(is);
        if (wasByName.isPresent() && isByName.isPresent()) {
            compareFields(name -> path + "[" + name + "]", wasByName.get(), isByName.get());
        } else if (!isSame(was, is)) {
            changes.add(new PropertyChange(resource, path, was, is));
        }
    }

    private void compareObjects(String path, ObjectNode was, ObjectNode is) {
        boolean lift = was.path("properties").isObject() != is.path("properties").isObject();
        compareFields(name -> path.isEmpty() ? name : path + "." + name, fields(was, lift), fields(is, lift));
    }

    private void compareFields(UnaryOperator<String> path, Map<String, JsonNode> was, Map<String, JsonNode> is) {
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            JsonNode before = was.getOrDefault(name, NullNode.getInstance());
            JsonNode now = is.getOrDefault(name, NullNode.getInstance());
            if (!NOISE.contains(name.toLowerCase(Locale.ROOT))) {
                compare(path.apply(name), before, now);
            }
        }
    }

    private static Map<String, JsonNode> fields(ObjectNode object, boolean lift) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        JsonNode properties = lift ? fields.remove("properties") : null;
        if (properties != null && properties.isObject()) {
            properties.properties().forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
        }
        return fields;
    }

    /**
     * Returns the elements of a list by name, if all elements are objects with a unique name; an absent list counts as
     * empty.
     */
    private static Optional<Map<String, JsonNode>> elementsByName(JsonNode list) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        if (!list.isArray()) {
            return list.isNull() ? Optional.of(elements) : Optional.empty();
        }
        for (JsonNode element : list) {
            String name = element.path("name").asText("");
            if (name.isEmpty() || elements.put(name, element) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(elements);
    }

    private static boolean isSame(JsonNode was, JsonNode is) {
        if (isEmptyValue(was) || isEmptyValue(is)) {
            return isEmptyValue(was) && isEmptyValue(is);
        }
        if (was.isNumber() && is.isNumber()) {
            return was.decimalValue().compareTo(is.decimalValue()) == 0;
        }
        if (was.isArray() && is.isArray() && was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                if (!isSame(was.get(i), is.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return was.equals(is) || was.isTextual() && is.isTextual()
                && ResourceId.parse(was.asText())
                        .filter(id -> ResourceId.parse(is.asText()).filter(id::equals).isPresent())
                        .isPresent();
    }

    private static boolean isEmptyValue(JsonNode value) {
        return value.isNull() || value.isTextual() && value.asText().isEmpty()
                || value.isContainerNode() && value.isEmpty();
    }
}
