package org.tomes.posture.lock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.ById;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Lock;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.NamedCheck;
import org.tomes.posture.Production;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;

/**
 * Machines, databases and vaults of production are locked against deletion, by themselves or with their group or
 * subscription. {@code CanNotDelete} and {@code ReadOnly} both stop it.
 */
final class ProductionLocks extends NamedCheck {

    private static final Set<ResourceType> LOCKED = Set.of(ResourceType.VIRTUAL_MACHINE, ResourceType.SQL_DATABASE,
            ResourceType.KEY_VAULT, ResourceType.RECOVERY_VAULT, ResourceType.BACKUP_VAULT,
            ResourceType.of("Microsoft.Sql/managedInstances"), ResourceType.of("Microsoft.DocumentDB/databaseAccounts"),
            ResourceType.of("Microsoft.DBforPostgreSQL/flexibleServers"), ResourceType.of("Microsoft.DBforMySQL/flexibleServers"));
    private static final Set<String> LEVELS = Set.of("cannotdelete", "readonly");

    ProductionLocks() {
        super("lock.production", Severity.MEDIUM, ControlRef.direct("A.5.33"), ControlRef.supporting("A.8.13"),
                ControlRef.supporting("A.8.32"));
    }

    @Override
    public List<Assessment> judge(Scene scene) {
        Production production = new Production(scene);
        boolean scopeUnread = scene.inventory().locks().stream().anyMatch(lock -> lock.scope().isEmpty());
        ById<Lock> locks = ById.of(scene.inventory().locks(), Lock::scope);
        return scene.inventory().resources().stream().filter(resource -> LOCKED.contains(resource.type()) && !isSystem(resource))
                .filter(production::holds).map(resource -> judge(resource, locks.above(resource.id()), scopeUnread, scene)).toList();
    }

    /** Every SQL server's own database, which Azure keeps. */
    private static boolean isSystem(Resource resource) {
        return resource.type().equals(ResourceType.SQL_DATABASE) && resource.id().name().equalsIgnoreCase("master");
    }

    private Assessment judge(Resource resource, List<Lock> above, boolean scopeUnread, Scene scene) {
        Subject subject = Subject.of(resource);
        Optional<Lock> stops = above.stream().filter(ProductionLocks::stopsDeletion).findFirst();
        if (stops.isPresent()) {
            ResourceId scope = stops.get().scope().orElseThrow();
            return met(subject, scope.equals(resource.id()) ? "own" : "above", stops.get().name(), stops.get().level().orElseThrow(), scope.name());
        }
        if (above.stream().anyMatch(lock -> !lock.whole() || lock.level().isEmpty())) {
            return notAssessed(subject, "level-unread");
        }
        if (scopeUnread) {
            return notAssessed(subject, "scope-unread");
        }
        return scene.covers(ResourceType.LOCK, resource.id()) ? notMet(subject, "none") : typeNotRead(subject, ResourceType.LOCK);
    }

    private static boolean stopsDeletion(Lock lock) {
        return lock.level().filter(level -> LEVELS.stream().anyMatch(level::equalsIgnoreCase)).isPresent();
    }
}
