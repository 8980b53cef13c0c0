package org.tomes.check.backup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.ProtectedItem.Kind;

/**
 * Checks that backups in vaults are active and healthy, except those of VMs and file shares. Examples are backups of
 * databases in VMs, disks, blobs and PostgreSQL. The data does not show which of these resources must be backed up.
 */
final class OtherProtectedItems extends BackupCheck {

    OtherProtectedItems() {
        super("backup.other-items", ControlRef.direct("A.8.13"), ControlRef.supporting("A.5.33"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return context.inventory()
                .protectedItems()
                .stream()
                .filter(item -> item.kind() == Kind.OTHER)
                .flatMap(item -> item.hasProperties() ? assess(item, context) : Stream.of(notFullyRead(subject(item))))
                .toList();
    }

    /** Assesses one backup item. A deleted item counts while its source exists and has no other item. */
    private Stream<Assessment> assess(ProtectedItem item, CheckContext context) {
        if (!item.deleted()) {
            return Stream.of(assess(subject(item), item.id(), List.of(item), context));
        }
        if (isReplaced(item, context)) {
            return Stream.of();
        }
        Optional<ResourceId> there = item.source().filter(id -> context.inventory().find(id).isPresent());
        if (there.isPresent() && item.inBackupVault()) {
            return Stream.of(assess(subject(item), item.id(), List.of(item), context));
        }
        boolean isSourceGone = there.isEmpty() && item.source()
                .filter(id -> id.type().filter(type -> isReadOrDeleted(type, id, context)).isPresent())
                .isPresent();
        return isSourceGone ? Stream.of() : Stream.of(absent(subject(item), List.of(item), context));
    }

    private static boolean isReplaced(ProtectedItem deleted, CheckContext context) {
        return deleted.source()
                .map(BY_SOURCE.in(context.inventory())::of)
                .orElse(List.of())
                .stream()
                .anyMatch(other -> !other.deleted() && other.friendlyName().equals(deleted.friendlyName()));
    }

    private static CheckedResource subject(ProtectedItem item) {
        CheckedResource subject = CheckedResource.of(item);
        return new CheckedResource(subject.id(), item.friendlyName().orElse(subject.name()), subject.type());
    }
}
