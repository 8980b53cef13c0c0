package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/** @param backupRedundancy such as {@code Geo} */
public record SqlDatabase(Resource resource, Optional<ResourceId> server, Optional<String> tier,
        Optional<String> backupRedundancy) implements ResourceView {

    public static SqlDatabase of(Resource resource) {
        JsonNodeView node = resource.node();
        JsonNodeView properties = node.properties();
        return new SqlDatabase(resource, resource.id().parent(), node.child("sku").text("tier"),
                properties.text("requestedBackupStorageRedundancy")
                        .or(() -> properties.text("currentBackupStorageRedundancy")));
    }

    /** Every server has a database {@code master}, which Azure manages and nobody can configure. */
    public boolean isSystem() {
        return id().name().equalsIgnoreCase("master");
    }
}
