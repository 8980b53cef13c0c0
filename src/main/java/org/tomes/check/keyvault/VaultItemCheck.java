package org.tomes.check.keyvault;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VaultItem;

/**
 * Base class of checks with one result for each current secret or certificate. A vault whose items were not read is
 * reported as not assessed.
 */
abstract class VaultItemCheck extends BaseCheck {

    private final ResourceType type;

    /** @param type type of the items, secrets or certificates */
    VaultItemCheck(String id, ResourceType type, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
        this.type = type;
    }

    /** Checks the newest version of an item. */
    protected abstract Assessment assess(VaultItem item, CheckContext context);

    @Override
    public final List<Assessment> assess(CheckContext context) {
        List<VaultItem> all = items(context.inventory());
        // Azure also stores each certificate as a secret, which it manages together with the certificate.
        Stream<Assessment> judged = VaultItems.current(all)
                .stream()
                .filter(item -> !VaultItems.belongsToCertificate(item))
                .map(item -> assess(item, context));
        Stream<Assessment> unread = VaultItems.unread(context, type, all)
                .stream()
                .map(vault -> notAssessed(CheckedResource.of(vault), "unread"));
        return Stream.concat(judged, unread).toList();
    }

    private List<VaultItem> items(Inventory inventory) {
        return type.equals(ResourceType.SECRET) ? inventory.secrets() : inventory.certificates();
    }
}
