package org.tomes.posture.keyvault;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Environment;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;

/** A vault serves one environment: no machine or app of another one gets in. */
final class PerEnvironment extends VaultCheck {

    PerEnvironment() {
        super("key-vault.per-environment", Severity.MEDIUM, ControlRef.direct("A.8.31"), ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment judge(KeyVault vault, Scene scene) {
        Subject subject = Subject.of(vault);
        Environment environment = new Environment(scene);
        Optional<String> own = environment.of(vault.resource());
        if (own.isEmpty()) {
            return notAssessed(subject, "unknown");
        }
        VaultUse use = VaultUse.of(vault, scene);
        List<Resource> foreign = use.workloads().stream()
                .filter(workload -> environment.of(workload).filter(theirs -> !theirs.equals(own.get())).isPresent()).toList();
        if (!foreign.isEmpty()) {
            return notMet(subject, "shared", own.get(), list(foreign.stream()
                    .map(workload -> workload.name() + " (" + environment.of(workload).orElseThrow() + ")")));
        }
        return use.isKnown() ? met(subject, "own", own.get()) : typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT);
    }
}
