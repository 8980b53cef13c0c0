package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Environment;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;

/** A vault serves one environment: no machine or app of another one gets in. */
final class VaultPerEnvironment extends VaultCheck {

    VaultPerEnvironment() {
        super("key-vault.per-environment", Severity.MEDIUM, ControlRef.direct("A.8.31"),
                ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment judge(KeyVault vault, CheckContext context) {
        Subject subject = Subject.of(vault);
        Environment environment = new Environment(context);
        Optional<String> own = environment.of(vault.resource());
        if (own.isEmpty()) {
            return notAssessed(subject, "unknown");
        }
        VaultUse use = VaultUse.of(vault, context);
        List<Resource> foreign = use.workloads()
                .stream()
                .filter(workload -> environment.of(workload).filter(theirs -> !theirs.equals(own.get())).isPresent())
                .toList();
        if (!foreign.isEmpty()) {
            return notMet(subject, "shared", own.get(), list(foreign.stream()
                    .map(workload -> workload.name() + " (" + environment.of(workload).orElseThrow() + ")")));
        }
        boolean read = context.covers(ResourceType.VIRTUAL_MACHINE, vault.id())
                || context.covers(ResourceType.WEB_APP, vault.id());
        if (!read) {
            return typeNotRead(subject, ResourceType.VIRTUAL_MACHINE);
        }
        return use.isKnown() ? met(subject, "own", own.get()) : typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT);
    }
}
