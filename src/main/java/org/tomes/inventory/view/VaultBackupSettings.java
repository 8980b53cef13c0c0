package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/** Security settings of a Recovery Services vault from the older API call {@code backupconfig}. */
public record VaultBackupSettings(Resource resource, Optional<ResourceId> vault, Optional<String> softDelete,
        Optional<String> enhancedSecurity) implements ResourceView {

    public static VaultBackupSettings of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new VaultBackupSettings(resource, resource.id().parent(), properties.text("softDeleteFeatureState"),
                properties.text("enhancedSecurityState"));
    }
}
