package org.tomes.check.keyvault;

import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.view.KeyVault;

/** Checks that roles control access to a vault. A vault without the setting uses access policies. */
final class RbacEnabled extends KeyVaultCheck {

    RbacEnabled() {
        super("key-vault.rbac", Severity.MEDIUM, ControlRef.direct("A.8.2"), ControlRef.direct("A.8.3"),
                ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        return vault.rbac().orElse(false) ? met(CheckedResource.of(vault), "roles")
                : notMet(CheckedResource.of(vault), "policies", vault.accessPolicyCount());
    }
}
