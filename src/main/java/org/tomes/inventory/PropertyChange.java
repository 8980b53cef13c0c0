package org.tomes.inventory;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A changed property.
 *
 * @param resource the resource in its later state
 * @param path path of the property within the resource, with list elements by name: {@code
 * properties.securityRules[allow-rdp].properties.access}
 * @param before earlier value; JSON null if the property did not exist
 * @param after later value; JSON null if the property was removed
 */
public record PropertyChange(ResourceEntry resource, String path, JsonNode before, JsonNode after) {
}
