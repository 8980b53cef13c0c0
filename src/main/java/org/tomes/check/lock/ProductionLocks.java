package org.tomes.check.lock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.DeletionLocks;
import org.tomes.check.ProductionResources;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ResourceLock;

/**
 * Checks that a lock on production machines, databases and vaults, on their resource group or on their subscription
 * prevents their deletion.
 */
final class ProductionLocks extends BaseCheck {

    private static final Set<ResourceType> LOCKED = Set.of(ResourceType.VIRTUAL_MACHINE, ResourceType.SQL_DATABASE,
            ResourceType.KEY_VAULT, ResourceType.RECOVERY_VAULT, ResourceType.BACKUP_VAULT,
            ResourceType.of("Microsoft.Sql/managedInstances"), ResourceType.of("Microsoft.DocumentDB/databaseAccounts"),
            ResourceType.of("Microsoft.DBforPostgreSQL/flexibleServers"),
            ResourceType.of("Microsoft.DBforMySQL/flexibleServers"));

    ProductionLocks() {
        super("lock.production", Severity.MEDIUM, ControlRef.direct("A.5.33"), ControlRef.supporting("A.8.13"),
                ControlRef.supporting("A.8.32"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        ProductionResources production = new ProductionResources(context);
        DeletionLocks locks = DeletionLocks.of(context);
        return context.inventory()
                .resources()
                .stream()
                .filter(resource -> LOCKED.contains(resource.type()) && !isSystem(resource))
                .flatMap(resource -> {
                    Optional<String> unknown = production.unknownEnvironment(resource.id());
                    return unknown.isEmpty() && !production.holds(resource.id()) ? Stream.empty()
                            : Stream.of(assess(resource, locks, unknown));
                })
                .toList();
    }

    /** Whether this database is the system database of an SQL server, which Azure manages. */
    private static boolean isSystem(Resource resource) {
        return resource.type().equals(ResourceType.SQL_DATABASE) && resource.id().name().equalsIgnoreCase("master");
    }

    private Assessment assess(Resource resource, DeletionLocks locks, Optional<String> unknownEnvironment) {
        CheckedResource subject = CheckedResource.of(resource);
        Optional<ResourceLock> stops = locks.on(resource.id());
        if (stops.isPresent()) {
            ResourceId scope = stops.get().scope().orElseThrow();
            return met(subject, scope.equals(resource.id()) ? "own" : "above", stops.get().name(),
                    stops.get().level().orElseThrow(), scope.name());
        }
        if (unknownEnvironment.isPresent()) {
            return notAssessed(subject, "environment-unknown", unknownEnvironment.get());
        }
        return locks.gap(resource.id()).map(gap -> switch (gap) {
            case LEVEL_UNREAD -> notAssessed(subject, "level-unread");
            case LEVEL_UNKNOWN ->
                notAssessed(subject, unknownValue("level", locks.unknownLevel(resource.id()).orElseThrow()));
            case SCOPE_UNREAD -> notAssessed(subject, "scope-unread");
            case TYPE_UNREAD -> typeNotRead(subject, ResourceType.LOCK);
        }).orElseGet(() -> notMet(subject, "none"));
    }
}
