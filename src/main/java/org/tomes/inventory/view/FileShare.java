package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A file share of a storage account.
 *
 * @param account storage account that contains the file share
 * @param protocol {@code SMB} or {@code NFS}; Azure Backup supports only SMB
 */
public record FileShare(Resource resource, Optional<ResourceId> account, Optional<String> protocol,
        Optional<Integer> quotaGb) implements ResourceView {

    public static FileShare of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new FileShare(resource, resource.id().parent().flatMap(ResourceId::parent),
                properties.text("enabledProtocols"), properties.number("shareQuota"));
    }

    /** Whether the file share is deleted. Deleted file shares are listed until they are purged. */
    public boolean isDeleted() {
        return resource.node().properties().flag("deleted").orElse(false);
    }

    public boolean isNfs() {
        return protocol.filter("NFS"::equalsIgnoreCase).isPresent();
    }
}
