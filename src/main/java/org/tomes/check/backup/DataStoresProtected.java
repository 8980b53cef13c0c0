package org.tomes.check.backup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.ProtectedItem.Kind;
import org.tomes.inventory.view.StorageAccount;
import org.tomes.parameter.Parameter;

/**
 * Checks that data outside virtual machines and file shares is included in a backup of a vault or of the service
 * itself. {@link OtherProtectedItems} assesses whether the backups of a vault run.
 */
final class DataStoresProtected extends BackupCheck {

    /** Assesses how resources of one type are backed up; empty if the resource does not need a separate backup. */
    @FunctionalInterface
    private interface Protection {

        Optional<Assessment> of(Resource resource, CheckContext context);
    }

    /** Maximum number of days for which PostgreSQL and MySQL can be restored to a point in time. */
    private static final int MAX_SERVER_DAYS = 35;
    /**
     * Maximum number of days for which Cosmos DB can be restored to a point in time; if no tier is named, continuous
     * backup has the 30-day tier.
     */
    private static final int MAX_COSMOS_DAYS = 30;
    private static final int HOURS_OF_A_DAY = 24;
    /** Last part of the names of disks that Site Recovery fills with copies of other disks. */
    private static final String OF_SITE_RECOVERY = "-ASRReplica";
    /** Maximum number of days for automated backups of SQL Server in a VM. */
    private static final int MAX_SQL_DAYS = 90;
    private static final Set<String> PENDING = Set.of("IRPending", "ConfiguringProtection");
    private static final ResourceType CONTAINER = ResourceType
            .of("Microsoft.Storage/storageAccounts/blobServices/containers");
    /** Containers that Azure services fill with logs and working data. */
    private static final Pattern OF_SERVICES = Pattern
            .compile("\\$logs|\\$blobchangefeed|insights-.*|bootdiagnostics-.*|azure-webjobs-.*");
    /** Names of disks of Kubernetes volumes, which are backed up through their cluster. */
    private static final Pattern OF_VOLUMES = Pattern.compile("kubernetes.io-created-for-.*|k8s-azure-created-by");
    private static final CachedValue<Inventory, ResourceIndex<Resource>> CONTAINERS = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.resources(CONTAINER)
                    .stream()
                    .filter(container -> !OF_SERVICES.matcher(container.id().name()).matches()
                            && !container.node().properties().flag("deleted").orElse(false))
                    .toList(), container -> container.id().parent().flatMap(ResourceId::parent)));

    private final Map<ResourceType, Protection> protections = new TreeMap<>(Map.of(ResourceType.STORAGE_ACCOUNT,
            this::blobs, ResourceType.DISK, this::disk, ResourceType.of("Microsoft.DBforPostgreSQL/flexibleServers"),
            this::server, ResourceType.of("Microsoft.DBforMySQL/flexibleServers"), this::server,
            ResourceType.of("Microsoft.DocumentDB/databaseAccounts"), this::cosmos,
            ResourceType.of("Microsoft.SqlVirtualMachine/sqlVirtualMachines"), this::assessSqlInMachine));

    DataStoresProtected() {
        super("backup.data-stores", Severity.MEDIUM, ControlRef.direct("A.8.13"), ControlRef.supporting("A.5.33"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return protections.entrySet()
                .stream()
                .flatMap(entry -> context.inventory()
                        .resources(entry.getKey())
                        .stream()
                        .flatMap(resource -> resource.hasProperties() ? entry.getValue().of(resource, context).stream()
                                : Stream.of(notFullyRead(CheckedResource.of(resource)))))
                .toList();
    }

    /**
     * Assesses the blobs of a storage account. Azure Backup supports only block blobs of general-purpose v2 standard
     * accounts (Microsoft Learn, "Support matrix for Azure Blobs backup"); other accounts need other backups, which the
     * data does not show.
     */
    private Optional<Assessment> blobs(Resource resource, CheckContext context) {
        CheckedResource subject = CheckedResource.of(resource);
        StorageAccount account = StorageAccount.of(resource);
        if (account.kind().filter("FileStorage"::equalsIgnoreCase).isPresent()) {
            return Optional.empty();
        }
        Optional<Assessment> backup = included(subject, items(resource.id(), context));
        if (backup.isPresent()) {
            return backup;
        }
        if (CONTAINERS.in(context.inventory()).of(resource.id()).isEmpty()) {
            return context.lists(CONTAINER, resource.id().child("blobServices", "default")) ? Optional.empty()
                    : Optional.of(typeNotRead(subject, CONTAINER));
        }
        boolean supported = account.kind().filter("StorageV2"::equalsIgnoreCase).isPresent()
                && account.sku().filter(sku -> sku.regionMatches(true, 0, "Standard", 0, 8)).isPresent()
                && !resource.node().properties().flag("isHnsEnabled").orElse(false);
        return Optional.of(
                supported ? assessWithoutItem(subject, resource.id(), context) : notAssessed(subject, "unsupported"));
    }

    /**
     * Assesses a disk. There is no result for disks of a VM, which are backed up with the VM, or for system disks of
     * scale sets, which are created anew.
     */
    private Optional<Assessment> disk(Resource disk, CheckContext context) {
        CheckedResource subject = CheckedResource.of(disk);
        Optional<Assessment> backup = included(subject, items(disk.id(), context));
        if (backup.isPresent()) {
            return backup;
        }
        if (disk.id().name().endsWith(OF_SITE_RECOVERY)) {
            return Optional.empty();
        }
        if (disk.tags().keySet().stream().anyMatch(tag -> OF_VOLUMES.matcher(tag).matches())) {
            return Optional.of(notAssessed(subject, "volume"));
        }
        Optional<ResourceId> owner = disk.node().reference("managedBy");
        if (owner.flatMap(ResourceId::type).filter(ResourceType.VIRTUAL_MACHINE::equals).isPresent()) {
            return Optional.empty();
        }
        return owner.isPresent() && disk.node().properties().has("osType") ? Optional.empty()
                : Optional.of(assessWithoutItem(subject, disk.id(), context));
    }

    /**
     * Assesses a PostgreSQL or MySQL server, which creates backups automatically (REST references,
     * {@code backup.backupRetentionDays}).
     */
    private Optional<Assessment> server(Resource server, CheckContext context) {
        return isReplica(server) ? Optional.empty()
                : Optional.of(
                        assessService(server, server.node().properties().child("backup").number("backupRetentionDays"),
                                "backup.backupRetentionDays", MAX_SERVER_DAYS, context));
    }

    /** Whether the server is a copy of another one: REST references, {@code replicationRole}. */
    private static boolean isReplica(Resource server) {
        return server.node().properties().text("replicationRole").filter(role -> role.endsWith("Replica")).isPresent();
    }

    /** Assesses a Cosmos DB account (REST reference "Database Accounts - Get", {@code backupPolicy}). */
    private Optional<Assessment> cosmos(Resource account, CheckContext context) {
        JsonNodeView policy = account.node().properties().child("backupPolicy");
        Optional<Integer> days = policy.text("type")
                .flatMap(type -> "Continuous".equalsIgnoreCase(type)
                        ? continuousDays(policy.child("continuousModeProperties").text("tier"))
                        : policy.child("periodicModeProperties")
                                .number("backupRetentionIntervalInHours")
                                .map(hours -> hours / HOURS_OF_A_DAY));
        return Optional.of(assessService(account, days, "backupPolicy", MAX_COSMOS_DAYS, context));
    }

    private static Optional<Integer> continuousDays(Optional<String> tier) {
        return switch (tier.orElse("Continuous30Days")) {
            case "Continuous7Days" -> Optional.of(7);
            case "Continuous30Days" -> Optional.of(30);
            default -> Optional.empty();
        };
    }

    private Assessment assessService(Resource resource, Optional<Integer> days, String property, int most,
            CheckContext context) {
        CheckedResource subject = CheckedResource.of(resource);
        int required = Math.min(context.value(Parameter.BACKUP_DAILY), most);
        return days.filter(count -> count >= required)
                .map(count -> met(subject, "own", count))
                .or(() -> included(subject, items(resource.id(), context)))
                .or(() -> days.map(count -> {
                    Assessment without = assessWithoutItem(subject, resource.id(), context);
                    return without.result() == CheckOutcome.NOT_MET ? notMet(subject, "short", count, required)
                            : without;
                }))
                .orElseGet(() -> missingProperty(subject, property));
    }

    /**
     * Assesses SQL Server in a VM. Either a vault or the extension backs up the databases; Azure returns the settings
     * of the extension only on request (REST "Sql Virtual Machines - Get", {@code $expand}).
     */
    private Optional<Assessment> assessSqlInMachine(Resource registration, CheckContext context) {
        CheckedResource subject = CheckedResource.of(registration);
        JsonNodeView properties = registration.node().properties();
        Optional<Boolean> automatic = properties.child("autoBackupSettings").flag("enable");
        Optional<ResourceId> machine = properties.reference("virtualMachineResourceId");
        Optional<Integer> days = properties.child("autoBackupSettings").number("retentionPeriod");
        int required = Math.min(context.value(Parameter.BACKUP_DAILY), MAX_SQL_DAYS);
        boolean isAutomatic = automatic.filter(enabled -> enabled).isPresent();
        if (isAutomatic && days.filter(count -> count >= required).isPresent()) {
            return Optional.of(met(subject, "automatic"));
        }
        if (machine.isEmpty()) {
            return Optional.of(missingProperty(subject, "virtualMachineResourceId"));
        }
        List<ProtectedItem> items = items(machine.get(), context);
        Optional<Assessment> databases = included(subject, itemsOfKind(items, false));
        if (databases.filter(assessment -> assessment.result() != CheckOutcome.NOT_MET).isPresent()) {
            return databases;
        }
        if (isAutomatic) {
            return Optional.of(days.map(count -> notMet(subject, "automatic-short", count, required))
                    .orElseGet(() -> missingProperty(subject, "autoBackupSettings.retentionPeriod")));
        }
        if (included(subject, itemsOfKind(items, true)).isPresent()) {
            return Optional.of(notAssessed(subject, "machine-only"));
        }
        return Optional.of(automatic.isEmpty() ? missingProperty(subject, "autoBackupSettings")
                : databases.orElseGet(() -> assessWithoutItem(subject, machine.get(), context)));
    }

    private static List<ProtectedItem> itemsOfKind(List<ProtectedItem> items, boolean machine) {
        return items.stream().filter(item -> item.kind() == Kind.MACHINE == machine).toList();
    }

    private static List<ProtectedItem> items(ResourceId source, CheckContext context) {
        return BY_SOURCE.in(context.inventory())
                .of(source)
                .stream()
                .filter(item -> item.kind() != Kind.FILE_SHARE)
                .toList();
    }

    /** Returns the result if there are backup items. An active item counts even if its backups fail. */
    private Optional<Assessment> included(CheckedResource subject, List<ProtectedItem> items) {
        return items.stream()
                .filter(item -> item.hasProperties() && item.isActive() && item.state().isPresent())
                .min(Comparator.comparing(DataStoresProtected::isPending))
                .map(item -> isPending(item) ? notMet(subject, "pending", vault(item))
                        : met(subject, "included", vault(item)))
                .or(() -> items.stream()
                        .filter(item -> !item.hasProperties() || item.isActive())
                        .findFirst()
                        .map(item -> notFullyRead(subject)))
                .or(() -> items.stream().findFirst().map(item -> notMet(subject, "stopped", vault(item))));
    }

    /**
     * Whether the first backup is still pending: REST references, {@code protectionState} and {@code
     * currentProtectionState}.
     */
    private static boolean isPending(ProtectedItem item) {
        return item.state().filter(PENDING::contains).isPresent();
    }

    private Assessment assessWithoutItem(CheckedResource subject, ResourceId source, CheckContext context) {
        if (!read(context, source, ResourceType.BACKUP_INSTANCE, ResourceType.BACKUP_VAULT)) {
            return typeNotRead(subject, ResourceType.BACKUP_INSTANCE);
        }
        return read(context, source, ResourceType.PROTECTED_ITEM, ResourceType.RECOVERY_VAULT)
                ? notMet(subject, "unprotected")
                : typeNotRead(subject, ResourceType.PROTECTED_ITEM);
    }
}
