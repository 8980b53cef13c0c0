package org.tomes.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import org.tomes.inventory.resource.Resource;

/**
 * One property that changed.
 *
 * @param resource as it is now
 * @param path from the resource down, elements of lists by their names:
 * {@code properties.securityRules[allow-rdp].properties.access}
 * @param before JSON null where the property was not there
 * @param after JSON null where it is gone
 */
public record PropertyChange(Resource resource, String path, JsonNode before, JsonNode after) {
}
