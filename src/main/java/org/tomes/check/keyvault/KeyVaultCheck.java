package org.tomes.check.keyvault;

import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.KeyVault;

/** Base class of checks with one result for each key vault. */
abstract class KeyVaultCheck extends ResourceCheck<KeyVault> {

    KeyVaultCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, Inventory::keyVaults, KeyVault::of, controls);
    }
}
