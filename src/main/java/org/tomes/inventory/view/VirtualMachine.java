package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A virtual machine.
 *
 * @param system {@code Windows} or {@code Linux}
 * @param unmanagedDisks number of disks that are files in a storage account instead of managed disks
 * @param managedDisks the managed disks whose ids the data contains
 */
public record VirtualMachine(Resource resource, Optional<String> size, Optional<String> system,
        List<ResourceId> interfaces, int unmanagedDisks, List<ResourceId> managedDisks,
        ManagedServiceIdentity identity) implements ResourceView {

    public static VirtualMachine of(Resource resource) {
        JsonNodeView node = resource.node();
        JsonNodeView properties = node.properties();
        JsonNodeView storage = properties.child("storageProfile");
        JsonNodeView systemDisk = storage.child("osDisk");
        long unmanaged = storage.objects("dataDisks").stream().filter(VirtualMachine::isUnmanaged).count();
        return new VirtualMachine(resource, properties.child("hardwareProfile").text("vmSize"),
                systemDisk.text("osType"), properties.child("networkProfile").references("networkInterfaces"),
                Math.toIntExact(unmanaged) + (isUnmanaged(systemDisk) ? 1 : 0),
                Stream.concat(Stream.of(systemDisk), storage.objects("dataDisks").stream())
                        .flatMap(disk -> disk.reference("managedDisk").stream())
                        .toList(),
                ManagedServiceIdentity.of(node));
    }

    private static boolean isUnmanaged(JsonNodeView disk) {
        return disk.object("vhd").isObject() && !disk.object("managedDisk").isObject();
    }
}
