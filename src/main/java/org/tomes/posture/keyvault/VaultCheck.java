package org.tomes.posture.keyvault;

import java.util.List;
import org.tomes.inventory.view.KeyVault;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.ViewCheck;

/** A check that each key vault answers by itself. */
abstract class VaultCheck extends ViewCheck<KeyVault> {

    VaultCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
    }

    @Override
    protected final List<KeyVault> views(Scene scene) {
        return scene.inventory().keyVaults();
    }
}
