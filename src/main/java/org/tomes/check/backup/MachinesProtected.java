package org.tomes.check.backup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.ProtectedItem.Kind;

/** Checks that every virtual machine is backed up. */
final class MachinesProtected extends BackupCheck {

    MachinesProtected() {
        super("backup.vm-protected", ControlRef.direct("A.8.13"), ControlRef.direct("A.5.33"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        Map<ResourceId, List<ProtectedItem>> items = context.inventory()
                .protectedItems()
                .stream()
                .filter(item -> item.source().isPresent() && item.kind() == Kind.MACHINE)
                .collect(Collectors.groupingBy(item -> item.source().orElseThrow()));
        Stream<Assessment> machines = context.inventory()
                .virtualMachines()
                .stream()
                .map(machine -> assess(CheckedResource.of(machine), machine.id(),
                        items.getOrDefault(machine.id(), List.of()), context));
        return Stream
                .concat(machines, absent(ResourceType.VIRTUAL_MACHINE, Kind.MACHINE, ProtectedItem::source, context))
                .toList();
    }
}
