package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * An item that a vault backs up.
 *
 * @param source the backed-up resource; for a file share, its storage account
 * @param friendlyName the display name; for a file share, its name
 * @param workload kind of workload, such as {@code VM} or {@code AzureFileShare}
 * @param state such as {@code Protected}, {@code ProtectionStopped} or {@code ProtectionConfigured}
 * @param health such as {@code Passed}, {@code ActionRequired} or {@code Unhealthy}
 * @param lastBackup the time of the last backup, successful or not
 * @param lastPoint the time of the newest recovery point
 * @param points the number of recovery points
 * @param partial whether disks of a machine are excluded from its backups
 * @param deleted whether the item is soft-deleted and will soon be removed permanently
 */
public record ProtectedItem(Resource resource, Optional<ResourceId> vault, Optional<ResourceId> source,
        Optional<String> friendlyName, Optional<String> workload, Optional<ResourceId> policy, Optional<String> state,
        Optional<String> health, Optional<String> lastBackupStatus, Optional<Instant> lastBackup,
        Optional<Instant> lastPoint, Optional<Integer> points, boolean partial,
        boolean deleted) implements ResourceView {

    /** Kind of protected object. The source of a database in a machine is that machine. */
    public enum Kind {
        MACHINE,
        FILE_SHARE,
        OTHER
    }

    private static final Pattern INTERRUPTED = Pattern
            .compile("stopped|suspended|paused|error|failed|deleted|notprotected|invalid", Pattern.CASE_INSENSITIVE);
    private static final Pattern MACHINE = Pattern.compile("(?:vm;)?iaasvmcontainerv2;([^;]+);([^;]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DELETED = Pattern.compile("softdelet.*", Pattern.CASE_INSENSITIVE);

    /** Reads a backup item of a Recovery Services vault. */
    public static ProtectedItem inRecoveryVault(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new ProtectedItem(resource, vault(resource.id()),
                properties.reference("sourceResourceId")
                        .or(() -> properties.reference("virtualMachineId"))
                        .or(() -> machineInName(resource.id())),
                properties.text("friendlyName"),
                properties.text("workloadType").or(() -> properties.text("protectedItemType")),
                properties.reference("policyId"), properties.text("protectionState"),
                properties.text("protectionStatus")
                        .filter("Unhealthy"::equalsIgnoreCase)
                        .or(() -> persistentHealthProblem(properties.child("kpisHealths")))
                        .or(() -> properties.text("healthStatus"))
                        .or(() -> properties.text("protectedItemHealthStatus")),
                properties.text("lastBackupStatus"), AzureTimestamps.read(properties, "lastBackupTime"),
                AzureTimestamps.read(properties, "lastRecoveryPoint"),
                properties.child("extendedInfo").number("recoveryPointCount"),
                properties.child("extendedProperties").object("diskExclusionProperties").isObject(),
                properties.flag("isScheduledForDeferredDelete").orElse(false));
    }

    /**
     * Returns the health of workloads in VMs, for which Azure provides no other health data (REST reference, "Protected
     * Items - Get", KPIResourceHealthDetails).
     */
    private static Optional<String> persistentHealthProblem(JsonNodeView healths) {
        return healths.names()
                .stream()
                .flatMap(name -> healths.child(name).text("resourceHealthStatus").stream())
                .filter("PersistentUnhealthy"::equalsIgnoreCase)
                .findFirst();
    }

    /** Reads a backup item of one of the newer backup vaults. */
    public static ProtectedItem inBackupVault(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView source = properties.child("dataSourceInfo");
        Optional<String> state = properties.text("currentProtectionState");
        Optional<String> failed = properties.child("protectionStatus")
                .text("status")
                .filter(status -> INTERRUPTED.matcher(status).find());
        return new ProtectedItem(resource, resource.id().parent(), source.reference("resourceID"),
                properties.text("friendlyName"), source.text("datasourceType"),
                properties.child("policyInfo").reference("policyId"), failed.or(() -> state), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                state.filter(text -> DELETED.matcher(text).matches()).isPresent());
    }

    /**
     * Returns the machine of an item named {@code VM;iaasvmcontainerv2;<group>;<machine>} (Microsoft Learn, REST
     * "Protected Items - Get"); a vault backs up only machines of its subscription.
     */
    private static Optional<ResourceId> machineInName(ResourceId item) {
        Matcher name = MACHINE.matcher(item.name());
        return name.matches()
                ? item.subscription()
                        .flatMap(subscription -> ResourceId.parse("/subscriptions/" + subscription + "/resourceGroups/"
                                + name.group(1) + "/providers/Microsoft.Compute/virtualMachines/" + name.group(2)))
                : Optional.empty();
    }

    /** Returns the vault, which is above fabric and container in the id. */
    private static Optional<ResourceId> vault(ResourceId id) {
        return id.parent().flatMap(ResourceId::parent).flatMap(ResourceId::parent);
    }

    /**
     * Returns the kind. The item of a machine that System Center backs up has another type. Without a workload, the
     * type of the source is used.
     */
    public Kind kind() {
        String type = resource.node().properties().text("protectedItemType").orElse("").toLowerCase(Locale.ROOT);
        String workloadType = workload.or(() -> source.flatMap(ResourceId::type).map(ResourceType::text))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (workloadType.equals("azurefileshare") || type.equals("azurefileshareprotecteditem")) {
            return Kind.FILE_SHARE;
        }
        boolean machine = Set.of("vm", "microsoft.compute/virtualmachines", "microsoft.classiccompute/virtualmachines")
                .contains(workloadType);
        return machine && !type.startsWith("dpm") && !type.startsWith("mab") ? Kind.MACHINE : Kind.OTHER;
    }

    /** Whether the item is in a vault of the newer kind. For items in such vaults, Azure returns only the state. */
    public boolean inBackupVault() {
        return resource.type().equals(ResourceType.BACKUP_INSTANCE);
    }

    /** Checks whether backups continue. A stopped item keeps old backups but gets no new ones. */
    public boolean isActive() {
        return !deleted && state.filter(text -> INTERRUPTED.matcher(text).find()).isEmpty();
    }
}
