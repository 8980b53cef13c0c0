package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceEnvironment;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;

/** Checks that a vault is used in one environment only: no workload of another environment has access to it. */
final class VaultPerEnvironment extends KeyVaultCheck {

    VaultPerEnvironment() {
        super("key-vault.per-environment", Severity.MEDIUM, ControlRef.direct("A.8.31"),
                ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        Optional<String> ownEnvironment = ResourceEnvironment.of(vault.resource(), context);
        if (ownEnvironment.isEmpty()) {
            return notAssessed(subject, "unknown");
        }
        VaultWorkloads use = VaultWorkloads.of(vault, context);
        List<Resource> foreign = use.workloads()
                .stream()
                .filter(workload -> ResourceEnvironment.of(workload, context)
                        .filter(theirs -> !theirs.equals(ownEnvironment.get()))
                        .isPresent())
                .toList();
        if (!foreign.isEmpty()) {
            return notMet(subject, "shared", ownEnvironment.get(),
                    list(foreign.stream()
                            .map(workload -> workload.name() + " ("
                                    + ResourceEnvironment.of(workload, context).orElseThrow() + ")")));
        }
        for (ResourceType type : List.of(ResourceType.VIRTUAL_MACHINE, ResourceType.WEB_APP)) {
            if (!context.covers(type, vault.id())) {
                return typeNotRead(subject, type);
            }
        }
        List<Resource> undecided = use.workloads()
                .stream()
                .filter(workload -> ResourceEnvironment.of(workload, context).isEmpty())
                .toList();
        if (!undecided.isEmpty()) {
            return notAssessed(subject, "undecided", list(undecided.stream().map(Resource::name)));
        }
        if (!use.outsiders().isEmpty()) {
            return notAssessed(subject, "outsiders", list(use.outsiders().stream()));
        }
        if (!use.isKnown()) {
            return typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT);
        }
        return use.open()
                .map(reason -> notAssessed(subject, reason))
                .orElseGet(() -> met(subject, "own", ownEnvironment.get()));
    }
}
