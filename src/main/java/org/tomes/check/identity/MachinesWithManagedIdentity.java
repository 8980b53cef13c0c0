package org.tomes.check.identity;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ManagedServiceIdentity;
import org.tomes.inventory.view.ResourceView;
import org.tomes.inventory.view.WebApp;

/**
 * Checks that machines, App Services and Functions sign in with a managed identity; Azure omits {@code identity} if
 * there is none.
 */
final class MachinesWithManagedIdentity extends BaseCheck {

    private static final ResourceType SLOT = ResourceType.of("Microsoft.Web/sites/slots");

    MachinesWithManagedIdentity() {
        super("identity.managed-identity", Severity.LOW, ControlRef.direct("A.8.5"), ControlRef.supporting("A.8.24"));
    }

    /** Includes the slots of apps, because each slot runs separately and has a separate identity or none. */
    @Override
    public List<Assessment> assess(CheckContext context) {
        Stream<WebApp> apps = Stream.concat(context.inventory().webApps().stream(),
                context.inventory().resources(SLOT).stream().map(WebApp::of));
        return Stream.concat(
                context.inventory()
                        .virtualMachines()
                        .stream()
                        .map(machine -> assess(machine, machine.identity(), context)),
                apps.map(app -> assess(app, app.identity(), context))).toList();
    }

    /**
     * Assesses a workload. An identity in a reduced list counts, but a missing identity proves nothing, because such a
     * list may omit identities.
     */
    private Assessment assess(ResourceView workload, ManagedServiceIdentity identity, CheckContext context) {
        CheckedResource subject = CheckedResource.of(workload);
        if (!identity.exists()) {
            if (!workload.hasProperties()) {
                return notFullyRead(subject);
            }
            if (identity.unknownType().isPresent()) {
                return notAssessed(subject, unknownValue("identity.type", identity.unknownType().get()));
            }
            if (identity.hasUnreadableIds()) {
                return missingProperty(subject, "identity.userAssignedIdentities");
            }
            return context.inventory().omitsColumn("identity", workload.resource())
                    ? missingProperty(subject, "identity")
                    : notMet(subject, "none");
        }
        return identity.systemAssigned() ? met(subject, "own") : met(subject, "lent", identity.userAssigned().size());
    }
}
