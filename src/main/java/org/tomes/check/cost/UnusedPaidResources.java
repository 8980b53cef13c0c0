package org.tomes.check.cost;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.MissingDestinations;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.PublicAddress;

/**
 * Checks that unused resources do not cause costs. An unused disk may also contain data that no one is responsible for.
 */
final class UnusedPaidResources extends BaseCheck {

    private static final Set<String> TRANSFERRED = Set.of("activesas", "readytoupload", "activeupload");

    private static final Set<String> USED = Set.of("attached", "reserved", "frozen", "activesasfrozen");

    /**
     * Ids of the addresses that other resources refer to. They are needed because addresses in templates do not refer
     * to the resources that use them.
     */
    private static final CachedValue<Inventory, Set<String>> REFERENCED_ADDRESSES = new CachedValue<>(
            inventory -> inventory.resources()
                    .stream()
                    .filter(resource -> !resource.type().equals(ResourceType.PUBLIC_ADDRESS))
                    .filter(resource -> resource.type().text().startsWith("Microsoft.Network/"))
                    .flatMap(resource -> resource.node().ids().stream())
                    .map(ResourceId::key)
                    .collect(Collectors.toSet()));
    private static final CachedValue<Inventory, ResourceIndex<NetworkInterface>> INTERFACES = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.networkInterfaces(),
                    networkInterface -> Optional.of(networkInterface.id())));

    UnusedPaidResources() {
        super("cost.unused", Severity.LOW, ControlRef.supporting("A.5.9"), ControlRef.supporting("A.8.10"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return Stream
                .concat(context.inventory().resources(ResourceType.DISK).stream().map(disk -> disk(disk, context)),
                        context.inventory().publicAddresses().stream().map(address -> address(address, context)))
                .toList();
    }

    /**
     * Assesses a disk by its {@code diskState} (Microsoft Learn, REST "Disks - Get": {@code DiskState}). A disk that is
     * exported or uploaded is unattached, and the data does not show whether its content is still being transferred.
     */
    private Assessment disk(Resource disk, CheckContext context) {
        CheckedResource subject = CheckedResource.of(disk);
        Optional<String> state = disk.node().properties().text("diskState");
        if (!disk.hasProperties() || state.isEmpty()) {
            return notFullyRead(subject);
        }
        if (TRANSFERRED.contains(state.get().toLowerCase(Locale.ROOT))) {
            return notAssessed(subject, "disk-transfer", state.get());
        }
        if (USED.contains(state.get().toLowerCase(Locale.ROOT))) {
            Optional<ResourceId> machine = disk.node()
                    .reference("managedBy")
                    .filter(id -> MissingDestinations.isMissing(id, context));
            return machine.map(id -> notAssessed(subject, "disk-owner-missing", id.name()))
                    .orElseGet(() -> met(subject, "disk-used"));
        }
        if (!state.get().equalsIgnoreCase("Unattached")) {
            return notAssessed(subject, unknownValue("diskState", state.get()));
        }
        return isOfSiteRecovery(disk.name()) ? notAssessed(subject, "disk-recovery") : notMet(subject, "disk");
    }

    /**
     * Whether the disk is a replica or seed disk of Site Recovery. Such a disk is unattached before a failover
     * (Microsoft Learn, "Azure to Azure disaster recovery architecture", and its questions on names of replica and seed
     * disks).
     */
    private static boolean isOfSiteRecovery(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("-asrreplica") || lower.startsWith("asrseeddisk-");
    }

    /**
     * Returns the network interface with the address if the interface belongs to neither a VM nor a private endpoint.
     */
    private static Optional<NetworkInterface> idleInterface(PublicAddress address, CheckContext context) {
        ResourceIndex<NetworkInterface> interfaces = INTERFACES.in(context.inventory());
        return address.usedBy()
                .flatMap(ResourceId::parent)
                .flatMap(id -> interfaces.of(id).stream().findFirst())
                .filter(networkInterface -> networkInterface.hasProperties() && networkInterface.machine().isEmpty()
                        && !networkInterface.resource().node().properties().has("privateEndpoint")
                        && !networkInterface.resource().node().has("apiVersion"));
    }

    /** Whether the network interface with the address was not collected; it may then belong to no VM. */
    private static boolean isOfUnreadInterface(PublicAddress address, CheckContext context) {
        return address.usedBy()
                .flatMap(ResourceId::parent)
                .filter(id -> id.type().filter(ResourceType.NETWORK_INTERFACE::equals).isPresent()
                        && context.inventory().find(id).filter(Resource::hasProperties).isEmpty())
                .isPresent();
    }

    /** Assesses a public address. An unused dynamic address is released and costs nothing. */
    private Assessment address(PublicAddress address, CheckContext context) {
        CheckedResource subject = CheckedResource.of(address);
        if (!address.hasProperties()) {
            return notFullyRead(subject);
        }
        Optional<NetworkInterface> idle = idleInterface(address, context);
        if (idle.isPresent()) {
            return notAssessed(subject, "address-idle", idle.get().name());
        }
        if (isOfUnreadInterface(address, context)) {
            return typeNotRead(subject, ResourceType.NETWORK_INTERFACE);
        }
        if (address.usedBy().isPresent() || address.resource().node().properties().reference("natGateway").isPresent()
                || REFERENCED_ADDRESSES.in(context.inventory()).contains(address.id().key())) {
            return met(subject, "address-used");
        }
        if (address.resource().node().has("apiVersion")) {
            // A template contains neither the resource that uses the address nor resources of other deployments.
            return missingProperty(subject, "ipConfiguration");
        }
        return address.allocation().filter("Dynamic"::equalsIgnoreCase).isPresent() && address.address().isEmpty()
                ? met(subject, "address-given-back")
                : notMet(subject, "address", address.address().orElse(address.resource().name()));
    }
}
