package org.tomes.check.keyvault;

import java.util.List;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.ViewCheck;
import org.tomes.inventory.view.KeyVault;

/** Base class of checks with one result for each key vault. */
abstract class VaultCheck extends ViewCheck<KeyVault> {

    VaultCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
    }

    @Override
    protected final List<KeyVault> views(CheckContext context) {
        return context.inventory().keyVaults();
    }
}
