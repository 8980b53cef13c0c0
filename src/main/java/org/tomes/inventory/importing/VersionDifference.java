package org.tomes.inventory.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.stream.IntStream;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.inventory.resource.Resource;

/** Whether two versions of one resource differ in a value, and not only in how much they tell. */
final class VersionDifference {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonLimits.FACTORY).build();
    /** These change without any change of how the resource is set up. */
    private static final Set<String> PASSING = Set.of("etag", "eTag", "systemData", "changedTime", "provisioningState");

    private VersionDifference() {
    }

    static boolean between(Resource one, Resource other) {
        try {
            return between(JSON.readTree(one.json()), JSON.readTree(other.json()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("was read as JSON before", e);
        }
    }

    static boolean between(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            return one.properties()
                    .stream()
                    .filter(field -> !PASSING.contains(field.getKey()) && other.has(field.getKey()))
                    .anyMatch(field -> between(field.getValue(), other.get(field.getKey())));
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            return IntStream.range(0, one.size()).anyMatch(at -> between(one.get(at), other.get(at)));
        }
        return one.isContainerNode() || other.isContainerNode() ? !one.equals(other)
                : !one.asText().equalsIgnoreCase(other.asText());
    }
}
