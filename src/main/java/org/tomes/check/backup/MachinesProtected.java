package org.tomes.check.backup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceEnvironment;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.ProtectedItem.Kind;

/** Checks that every virtual machine is backed up. */
final class MachinesProtected extends BackupCheck {

    private static final Set<String> REBUILDABLE = Set.of("development", "test", "staging");

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
                .map(machine -> withSeverity(assess(CheckedResource.of(machine), machine.id(),
                        items.getOrDefault(machine.id(), List.of()), context), machine.resource(), context));
        return Stream
                .concat(machines, absent(ResourceType.VIRTUAL_MACHINE, Kind.MACHINE, ProtectedItem::source, context))
                .toList();
    }

    /**
     * Lowers the severity for development, test and staging machines to medium, because such machines can be rebuilt.
     */
    private static Assessment withSeverity(Assessment assessment, Resource machine, CheckContext context) {
        boolean rebuildable = ResourceEnvironment.of(machine, context).filter(REBUILDABLE::contains).isPresent();
        return assessment.result() == CheckOutcome.NOT_MET && rebuildable ? assessment.with(Severity.MEDIUM)
                : assessment;
    }
}
