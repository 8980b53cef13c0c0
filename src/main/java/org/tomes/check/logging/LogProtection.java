package org.tomes.check.logging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.DeletionLocks;
import org.tomes.check.MissingDestinations;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ResourceLock;
import org.tomes.parameter.Parameter;

/**
 * Checks that destinations of diagnostic settings and flow logs cannot be deleted, whether by mistake or to hide an
 * attack. A workspace does not allow changes to stored logs, so a lock is sufficient; logs in a storage account can be
 * changed unless it is immutable.
 */
final class LogProtection extends BaseCheck {

    private static final ResourceType CONTAINER = ResourceType
            .of("Microsoft.Storage/storageAccounts/blobServices/containers");
    /** Prefix of the names of containers in which Azure stores logs. */
    private static final String OF_LOGS = "insights-";

    private static final CachedValue<Inventory, ResourceIndex<Resource>> CONTAINERS = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.resources(CONTAINER),
                    container -> container.id().parent().flatMap(ResourceId::parent)));

    LogProtection() {
        super("logging.protection", Severity.MEDIUM, ControlRef.direct("A.8.15"), ControlRef.supporting("A.5.28"),
                ControlRef.supporting("A.5.33"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        Map<ResourceId, ResourceId> keepers = new TreeMap<>();
        Stream.concat(
                context.inventory()
                        .diagnosticSettings()
                        .stream()
                        .flatMap(setting -> Stream.concat(setting.workspace().stream(), setting.storage().stream())),
                context.inventory()
                        .flowLogs()
                        .stream()
                        .filter(log -> log.enabled().orElse(true))
                        .flatMap(log -> log.storage().stream()))
                .filter(id -> id.type().filter(LogProtection::storesLogs).isPresent())
                .forEach(id -> keepers.putIfAbsent(id, id));
        DeletionLocks locks = DeletionLocks.of(context);
        return Stream
                .of(keepers.values().stream().map(id -> assess(id, locks, context)),
                        unread(ResourceType.FLOW_LOG, context), unread(ResourceType.DIAGNOSTIC_SETTING, context))
                .flatMap(assessments -> assessments)
                .toList();
    }

    private static boolean storesLogs(ResourceType type) {
        return type.equals(ResourceType.WORKSPACE) || type.equals(ResourceType.STORAGE_ACCOUNT);
    }

    private Assessment assess(ResourceId id, DeletionLocks locks, CheckContext context) {
        Optional<Resource> resource = context.inventory().find(id);
        CheckedResource subject = resource.map(CheckedResource::of)
                .orElseGet(() -> CheckedResource.of(id, id.type().orElseThrow()));
        if (MissingDestinations.isMissing(id, context)) {
            return notAssessed(subject, "gone");
        }
        boolean account = id.type().filter(ResourceType.STORAGE_ACCOUNT::equals).isPresent();
        if (account && resource.filter(storage -> isImmutable(storage, context)).isPresent()) {
            return met(subject, "immutable");
        }
        Optional<Assessment> containers = account ? assessContainers(id, subject, context) : Optional.empty();
        if (containers.isPresent()) {
            return containers.get();
        }
        Optional<ResourceLock> lock = locks.on(id);
        if (lock.isEmpty()) {
            return locks.gap(id).isPresent() ? typeNotRead(subject, ResourceType.LOCK)
                    : notMet(subject, account ? "unlocked-account" : "unlocked");
        }
        return account ? notAssessed(subject, "containers-unread", lock.get().name())
                : met(subject, "locked", lock.get().name());
    }

    /**
     * Returns the result for an account with immutable containers; empty if no container is known to be immutable. An
     * account with such a container cannot be deleted (Microsoft Learn, "Container-level WORM policies for immutable
     * blob data").
     */
    private Optional<Assessment> assessContainers(ResourceId account, CheckedResource subject, CheckContext context) {
        List<Resource> containers = CONTAINERS.in(context.inventory()).of(account);
        List<String> immutable = containers.stream()
                .filter(container -> isLocked(container, context))
                .map(Resource::name)
                .toList();
        if (immutable.isEmpty()) {
            List<String> held = containers.stream().filter(LogProtection::isOnLegalHold).map(Resource::name).toList();
            return held.isEmpty() ? Optional.empty()
                    : Optional.of(notAssessed(subject, "held-containers", list(held.stream())));
        }
        List<String> ofLogs = containers.stream().map(Resource::name).filter(name -> name.startsWith(OF_LOGS)).toList();
        boolean isEach = !ofLogs.isEmpty() && immutable.containsAll(ofLogs);
        return Optional.of(isEach && context.lists(CONTAINER, account.child("blobServices", "default"))
                ? met(subject, "containers", list(immutable.stream()))
                : notAssessed(subject, "some-containers", list(immutable.stream())));
    }

    /**
     * Whether the container has a legal hold. It protects the container until someone removes it, which is possible at
     * any time (Microsoft Learn, "Legal holds for immutable blob data").
     */
    private static boolean isOnLegalHold(Resource container) {
        JsonNodeView properties = container.node().properties();
        return properties.flag("hasLegalHold")
                .or(() -> properties.child("legalHold").flag("hasLegalHold"))
                .orElse(false);
    }

    private static boolean isLocked(Resource container, CheckContext context) {
        JsonNodeView policy = container.node().properties().child("immutabilityPolicy");
        JsonNodeView values = policy.properties();
        return container.hasProperties() && values.text("state").filter("Locked"::equalsIgnoreCase).isPresent()
                && values.number("immutabilityPeriodSinceCreationInDays")
                        .filter(days -> days >= context.value(Parameter.LOG_RETENTION))
                        .isPresent();
    }

    /**
     * Whether the whole account is immutable. Individual containers may be immutable as well, but lists of accounts do
     * not show this. An unlocked policy can be deleted (Microsoft Learn, "Time-based retention policies for immutable
     * blob data").
     */
    private static boolean isImmutable(Resource account, CheckContext context) {
        JsonNodeView immutable = account.node().properties().child("immutableStorageWithVersioning");
        JsonNodeView policy = immutable.child("immutabilityPolicy");
        return account.hasProperties() && immutable.flag("enabled").orElse(false)
                && policy.text("state").filter("Locked"::equalsIgnoreCase).isPresent()
                && policy.number("immutabilityPeriodSinceCreationInDays")
                        .filter(days -> days < context.value(Parameter.LOG_RETENTION))
                        .isEmpty();
    }
}
