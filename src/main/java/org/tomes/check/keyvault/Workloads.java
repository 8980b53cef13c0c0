package org.tomes.check.keyvault;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ManagedIdentity;
import org.tomes.inventory.view.ResourceView;
import org.tomes.inventory.view.WebApp;

/** Machines, scale sets and apps with managed identities, by the object id used in roles and access policies. */
final class Workloads {

    private static final ResourceType LENT = ResourceType.of("Microsoft.ManagedIdentity/userAssignedIdentities");

    private static final ResourceType SCALE_SET = ResourceType.of("Microsoft.Compute/virtualMachineScaleSets");

    private static final ResourceType SLOT = ResourceType.of("Microsoft.Web/sites/slots");

    private final Map<String, List<Resource>> byPrincipal = new HashMap<>();

    static Workloads of(CheckContext context) {
        return context.inventory().make("workloads by principal", () -> new Workloads(context.inventory()));
    }

    private Workloads(Inventory inventory) {
        inventory.virtualMachines().forEach(machine -> add(machine, machine.identity(), inventory));
        inventory.webApps().forEach(app -> add(app, app.identity(), inventory));
        inventory.resources(SCALE_SET).forEach(set -> add(set, ManagedIdentity.of(set), inventory));
        inventory.resources(SLOT).stream().map(WebApp::of).forEach(slot -> add(slot, slot.identity(), inventory));
    }

    private void add(ResourceView workload, ManagedIdentity identity, Inventory inventory) {
        add(workload.resource(), identity, inventory);
    }

    private void add(Resource workload, ManagedIdentity identity, Inventory inventory) {
        Stream<String> lent = identity.userAssigned()
                .stream()
                .flatMap(id -> identity.principalOf(id).or(() -> principal(id, inventory)).stream());
        Stream.concat(identity.principal().stream(), lent)
                .map(Workloads::key)
                .forEach(principal -> byPrincipal.merge(principal, List.of(workload),
                        (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
    }

    private static Optional<String> principal(ResourceId identity, Inventory inventory) {
        return inventory.find(identity)
                .filter(read -> read.type().equals(LENT))
                .flatMap(read -> read.node().properties().text("principalId"));
    }

    private static String key(String principal) {
        return principal.toLowerCase(Locale.ROOT);
    }

    List<Resource> of(String principal) {
        return byPrincipal.getOrDefault(key(principal), List.of());
    }

    Optional<String> nameOf(String principal) {
        return of(principal).stream().findFirst().map(Resource::name);
    }
}
