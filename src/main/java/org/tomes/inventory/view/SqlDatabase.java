package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A database of an Azure SQL server.
 *
 * @param backupRedundancy such as {@code Geo}
 */
public record SqlDatabase(Resource resource, Optional<ResourceId> server, Optional<String> tier,
        Optional<String> backupRedundancy) implements ResourceView {

    public static SqlDatabase of(Resource resource) {
        JsonNodeView node = resource.node();
        JsonNodeView properties = node.properties();
        return new SqlDatabase(resource, resource.id().parent(), node.child("sku").text("tier"),
                properties.text("requestedBackupStorageRedundancy")
                        .or(() -> properties.text("currentBackupStorageRedundancy")));
    }

    /** Whether it is the database {@code master} of its server, which Azure manages and which cannot be configured. */
    public boolean isSystem() {
        return id().name().equalsIgnoreCase("master");
    }
}
