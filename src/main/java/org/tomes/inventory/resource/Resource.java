package org.tomes.inventory.resource;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.files.Sha256;

/** A resource in Azure at one moment, as received. */
public final class Resource {

    /** Field in a resource of a template if only a deployment determines whether the resource exists. */
    public static final String CONDITION = "condition";

    private static final String API_VERSION = "\"apiVersion\"";

    private final ResourceId id;
    private final ResourceType type;
    private final String name;
    private final String location;
    private final Map<String, String> tags;
    private final boolean hasProperties;
    private final CompressedJson json;
    private final String sha256;
    /** Whether reading a value that only a deployment determines is reported. */
    private final boolean reportsOpenValues;

    /**
     * @param location region, or empty if it has none
     * @param hasProperties false for an entry of a reduced list, which contains no properties; its missing values were
     * not read and must not be interpreted as Azure's defaults
     * @param json exactly the received characters; for a resource of a template, with evaluated expressions
     * @param sha256 hash of {@code json} in UTF-8, 64 hexadecimal digits
     */
    public Resource(ResourceId id, ResourceType type, String name, String location, Map<String, String> tags,
            boolean hasProperties, String json, String sha256) {
        // Regions and tags are the same in many resources, so each text is stored once.
        this(id, type, name, location.intern(),
                tags.entrySet()
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(tag -> tag.getKey().intern(),
                                tag -> tag.getValue().intern())),
                hasProperties, CompressedJson.of(json), sha256, false);
    }

    private Resource(ResourceId id, ResourceType type, String name, String location, Map<String, String> tags,
            boolean hasProperties, CompressedJson json, String sha256, boolean reportsOpenValues) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.location = location;
        this.tags = tags;
        this.hasProperties = hasProperties;
        this.json = json;
        this.sha256 = sha256;
        this.reportsOpenValues = reportsOpenValues;
    }

    public static Resource of(ResourceId id, ResourceType type, String name, String location, Map<String, String> tags,
            boolean hasProperties, String json) {
        return new Resource(id, type, name, location, tags, hasProperties, json,
                Sha256.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    public ResourceId id() {
        return id;
    }

    public ResourceType type() {
        return type;
    }

    public String name() {
        return name;
    }

    /** Returns the region, or empty if it has none. */
    public String location() {
        return location;
    }

    public Map<String, String> tags() {
        return tags;
    }

    /** Whether the properties of the resource were read at all. */
    public boolean hasProperties() {
        return hasProperties;
    }

    /** Returns exactly the received characters, which are decompressed at every call. */
    public String json() {
        return json.text();
    }

    /** Returns the number of characters of the JSON. */
    public int jsonLength() {
        return json.length();
    }

    public String sha256() {
        return sha256;
    }

    /** Returns this resource marked as incomplete. */
    public Resource asIncomplete() {
        return new Resource(id, type, name, location, tags, false, json, sha256, false);
    }

    /** Returns this resource with name and location only, like an entry of a reduced list. */
    public Resource withoutProperties() {
        return new Resource(id, type, name, location, tags, false, CompressedJson.of("{}"), sha256, false);
    }

    /** Parses the JSON at every call. */
    public JsonNodeView node() {
        return reportsOpenValues ? JsonNodeView.declared(json()) : JsonNodeView.read(json());
    }

    /**
     * Whether a template declares the resource, and only a deployment determines some of its values or whether it
     * exists. Such a resource is recognized by its API version, which templates contain and lists do not.
     */
    public boolean isDeclaredInPart() {
        return !hasProperties && json().contains(API_VERSION) && node().has("apiVersion");
    }

    /**
     * Returns this incomplete resource of a template as a complete one, so that individual values can be read. Reading
     * a value that only a deployment determines throws {@link UndeployedValue}. Empty for other resources, and if only
     * a deployment determines whether the resource exists.
     */
    public Optional<Resource> declared() {
        return isDeclaredInPart() && !node().has(CONDITION)
                ? Optional.of(new Resource(id, type, name, location, tags, true, json, sha256, true))
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resource resource && id.equals(resource.id) && type.equals(resource.type)
                && name.equals(resource.name) && location.equals(resource.location) && tags.equals(resource.tags)
                && hasProperties == resource.hasProperties && sha256.equals(resource.sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, sha256);
    }

    @Override
    public String toString() {
        return id + " " + sha256;
    }
}
