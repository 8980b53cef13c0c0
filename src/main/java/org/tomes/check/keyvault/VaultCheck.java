package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.KeyVault;

/** Base class of checks with one result for each key vault. */
abstract class VaultCheck extends ResourceCheck<KeyVault> {

    VaultCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
    }

    @Override
    protected final List<KeyVault> views(CheckContext context) {
        return context.inventory().keyVaults();
    }

    @Override
    protected Optional<KeyVault> declared(Resource resource) {
        return Optional.of(KeyVault.of(resource));
    }
}
