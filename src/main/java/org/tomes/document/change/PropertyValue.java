package org.tomes.document.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A value of Azure as people read it: a list by its elements, an object by its fields without those that only Azure
 * needs.
 */
final class PropertyValue {

    private static final Set<String> FOR_AZURE = Set.of("id", "etag", "type", "provisioningState", "resourceGuid");
    private static final String PROPERTIES = "properties";

    private PropertyValue() {
    }

    /** The dash where there is no value. */
    static String text(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return "–";
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(PropertyValue::text)
                    .collect(Collectors.joining(", "));
        }
        return node.isObject() ? String.join("; ", fields(node)) : node.asText();
    }

    private static List<String> fields(JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.properties().forEach(field -> {
            if (field.getKey().equals(PROPERTIES) && field.getValue().isObject()) {
                fields.addAll(fields(field.getValue()));
            } else if (!FOR_AZURE.contains(field.getKey())
                    && !(field.getValue().isContainerNode() && field.getValue().isEmpty())) {
                fields.add(field.getKey() + ": " + text(field.getValue()));
            }
        });
        return fields;
    }
}
