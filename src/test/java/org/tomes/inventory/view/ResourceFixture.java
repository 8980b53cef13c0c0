package org.tomes.inventory.view;

import java.util.Map;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** Resources as created by the reader, from JSON in which single quotes are replaced by double quotes. */
public final class ResourceFixture {

    public static final String GROUP = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-web";

    private ResourceFixture() {
    }

    /** @param path below {@link #GROUP}, such as {@code Microsoft.Network/virtualNetworks/vnet-a} */
    public static Resource resource(String path, String properties) {
        ResourceId id = ResourceId.parse(GROUP + "/providers/" + path).orElseThrow();
        String json = "{\"id\":\"" + id + "\",\"properties\":" + properties.replace('\'', '"') + "}";
        return Resource.of(id, id.type().orElseThrow(), id.name(), "westeurope", Map.of(), true, json);
    }

    /** Returns a resource in the format of {@code az}, with its properties next to its id. */
    public static Resource flat(String path, String fields) {
        ResourceId id = ResourceId.parse(GROUP + "/providers/" + path).orElseThrow();
        String json = "{\"id\":\"" + id + "\"," + fields.replace('\'', '"') + "}";
        ResourceType type = id.type().orElseThrow();
        return Resource.of(id, type, id.name(), "westeurope", JsonNodeView.read(json).textFields("tags"), true, json);
    }

    public static ResourceId id(String path) {
        return ResourceId.parse(GROUP + "/providers/" + path).orElseThrow();
    }
}
