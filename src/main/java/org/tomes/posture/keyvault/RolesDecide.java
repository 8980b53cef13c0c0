package org.tomes.posture.keyvault;

import org.tomes.inventory.view.KeyVault;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;

/** Roles decide who gets into a vault; a vault that does not say so has access policies. */
final class RolesDecide extends VaultCheck {

    RolesDecide() {
        super("key-vault.rbac", Severity.MEDIUM, ControlRef.direct("A.8.2"), ControlRef.direct("A.8.3"), ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment judge(KeyVault vault, Scene scene) {
        return vault.rbac().orElse(false) ? met(Subject.of(vault), "roles")
                : notMet(Subject.of(vault), "policies", vault.accessPolicies());
    }
}
