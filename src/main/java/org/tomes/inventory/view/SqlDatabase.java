package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A database of an Azure SQL server.
 *
 * @param backupRedundancy redundancy of the backups, such as {@code Geo}
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

    /** Whether this is the database {@code master} of the server. Azure manages it, and it cannot be configured. */
    public boolean isSystem() {
        return id().name().equalsIgnoreCase("master");
    }
}
