package org.tomes.posture.backup;

import java.util.List;
import java.util.Locale;
import org.tomes.inventory.view.RecoveryVault;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;
import org.tomes.posture.ViewCheck;

/** Unlocked can be switched off again, locked never; either one is enough here, and the answer says which. */
final class Immutability extends ViewCheck<RecoveryVault> {

    Immutability() {
        super("backup.immutability", Severity.MEDIUM, ControlRef.direct("A.5.33"), ControlRef.direct("A.8.13"));
    }

    @Override
    protected List<RecoveryVault> views(Scene scene) {
        return scene.inventory().recoveryVaults();
    }

    @Override
    protected Assessment judge(RecoveryVault vault, Scene scene) {
        Subject subject = Subject.of(vault);
        if (vault.immutability().isEmpty()) {
            return vault.softDeleteTold() ? notMet(subject, "never") : notAssessed(subject, "not-told");
        }
        String state = vault.immutability().get();
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "locked" -> met(subject, "locked");
            case "unlocked" -> met(subject, "unlocked");
            case "disabled" -> notMet(subject, "disabled");
            default -> notAssessed(subject, "unknown", state);
        };
    }
}
