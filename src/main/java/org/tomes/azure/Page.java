package org.tomes.azure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * What a page of an answer says about itself.
 *
 * @param next  where the list goes on: an address with Azure Resource Manager, a token with Resource Graph
 */
record Page(List<Entry> entries, Optional<String> next) {

    private static final ObjectMapper JSON = new ObjectMapper(JsonLimits.FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * @param type        as the entry or its id says; empty where neither does
     * @param definitions of policies that it refers to
     */
    record Entry(Optional<ResourceId> id, Optional<ResourceType> type, List<ResourceId> definitions) {
    }

    /** @throws Refused where the body is not JSON, or no list and no object */
    static Page of(byte[] body, String list, String next) throws Refused {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw Refused.failed("pull.noJson");
        } catch (IOException e) {
            throw Refused.failed("pull.noConnection");
        }
        if (root == null || !root.isObject()) {
            throw Refused.failed("pull.noJson");
        }
        List<Entry> entries = new ArrayList<>();
        JsonNode values = root.path(list);
        if (values.isArray()) {
            values.forEach(value -> entries.add(entry(value)));
        } else if (root.path("id").isTextual()) {
            entries.add(entry(root));
        } else {
            throw Refused.failed("pull.noList");
        }
        return new Page(List.copyOf(entries), Optional.ofNullable(root.path(next).textValue()).filter(text -> !text.isBlank()));
    }

    /** An assignment names one, a set of definitions its members. */
    private static List<ResourceId> definitions(JsonNode properties) {
        List<ResourceId> definitions = new ArrayList<>();
        ResourceId.parse(properties.path("policyDefinitionId").asText("")).ifPresent(definitions::add);
        properties.path("policyDefinitions").forEach(member -> ResourceId.parse(member.path("policyDefinitionId").asText(""))
                .ifPresent(definitions::add));
        return definitions;
    }

    private static Entry entry(JsonNode value) {
        Optional<ResourceId> id = Optional.ofNullable(value.path("id").textValue()).flatMap(ResourceId::parse);
        Optional<ResourceType> type = Optional.ofNullable(value.path("type").textValue()).filter(text -> text.contains("/"))
                .map(ResourceType::of).or(() -> id.flatMap(ResourceId::type));
        return new Entry(id, type, definitions(value.path("properties")));
    }
}
