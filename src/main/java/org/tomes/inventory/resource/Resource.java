package org.tomes.inventory.resource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One thing in Azure at one moment, as it was received.
 *
 * @param location region, or empty where it has none
 * @param whole    false for an entry of a reduced list, which names the resource but says nothing about its properties:
 *                 what is absent there was not read and must not be taken for Azure's default
 * @param json     exactly the characters that were received; in a template's resource with its expressions worked out
 * @param sha256   of {@code json} in UTF-8, 64 hexadecimal digits
 */
public record Resource(ResourceId id, ResourceType type, String name, String location, Map<String, String> tags, boolean whole,
                       String json, String sha256) {

    public Resource {
        tags = Map.copyOf(tags);
    }

    public static Resource of(ResourceId id, ResourceType type, String name, String location, Map<String, String> tags,
            boolean whole, String json) {
        return new Resource(id, type, name, location, tags, whole, json, Sha256.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same, but known not to tell everything. */
    public Resource inPart() {
        return new Resource(id, type, name, location, tags, false, json, sha256);
    }

    /** What the JSON says; read anew at every call. */
    public Node node() {
        return Node.read(json);
    }
}
