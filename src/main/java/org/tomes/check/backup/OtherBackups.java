package org.tomes.check.backup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ProtectedItem;

/**
 * What vaults back up besides machines and file shares, such as databases in machines, disks, blobs and PostgreSQL:
 * these backups go on and are healthy. Which of such resources have to be backed up, Azure does not tell.
 */
final class OtherBackups extends BackupCheck {

    private static final Set<String> OF_OTHER_CHECKS = Set.of("vm", "azureiaasvmprotecteditem",
            "microsoft.compute/virtualmachines", "microsoft.classiccompute/virtualmachines", "azurefileshare",
            "azurefileshareprotecteditem");

    OtherBackups() {
        super("backup.other-items", ControlRef.direct("A.8.13"), ControlRef.supporting("A.5.33"));
    }

    @Override
    public List<Assessment> judge(CheckContext context) {
        return context.inventory()
                .protectedItems()
                .stream()
                .filter(item -> !isOfOtherCheck(item) && !item.deleted())
                .map(item -> item.whole() ? judge(subject(item), item.id(), List.of(item), context)
                        : notWhole(subject(item)))
                .toList();
    }

    /** Where no kind is given, a machine as the source tells it. */
    private static boolean isOfOtherCheck(ProtectedItem item) {
        String kind = item.workload()
                .or(() -> item.source().flatMap(ResourceId::type).map(ResourceType::text))
                .orElse("");
        return OF_OTHER_CHECKS.contains(kind.toLowerCase(Locale.ROOT));
    }

    private static Subject subject(ProtectedItem item) {
        Subject subject = Subject.of(item);
        return new Subject(subject.id(), item.friendlyName().orElse(subject.name()), subject.type());
    }
}
