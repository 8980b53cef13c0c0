package org.tomes.inventory;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A changed property.
 *
 * @param resource in its later state
 * @param path relative to the resource, list elements by name: {@code
 * properties.securityRules[allow-rdp].properties.access}
 * @param before JSON null if the property did not exist
 * @param after JSON null if it was removed
 */
public record PropertyChange(ResourceEntry resource, String path, JsonNode before, JsonNode after) {
}
