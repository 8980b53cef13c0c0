package org.tomes.check.backup;

import java.util.List;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Subject;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.ProtectedItem.Kind;

/**
 * What vaults back up besides machines and file shares, such as databases in machines, disks, blobs and PostgreSQL:
 * these backups go on and are healthy. Which of such resources have to be backed up, Azure does not tell.
 */
final class OtherBackups extends BackupCheck {

    OtherBackups() {
        super("backup.other-items", ControlRef.direct("A.8.13"), ControlRef.supporting("A.5.33"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return context.inventory()
                .protectedItems()
                .stream()
                .filter(item -> item.kind() == Kind.OTHER && !item.deleted())
                .map(item -> item.whole() ? assess(subject(item), item.id(), List.of(item), context)
                        : notFullyRead(subject(item)))
                .toList();
    }

    private static Subject subject(ProtectedItem item) {
        Subject subject = Subject.of(item);
        return new Subject(subject.id(), item.friendlyName().orElse(subject.name()), subject.type());
    }
}
