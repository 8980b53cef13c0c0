package org.tomes.check.backup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.FileShare;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.ProtectedItem.Kind;

/**
 * Checks that every file share is backed up. A vault refers to the storage account of a share by its id, and to the
 * share by its name in the account.
 */
final class FileSharesProtected extends BackupCheck {

    FileSharesProtected() {
        super("backup.file-share-protected", ControlRef.direct("A.8.13"), ControlRef.supporting("A.5.33"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        ResourceIndex<ProtectedItem> bySource = ResourceIndex.of(context.inventory().protectedItems(),
                ProtectedItem::source);
        Stream<Assessment> shares = context.inventory()
                .fileShares()
                .stream()
                .filter(share -> !share.isDeleted())
                .map(share -> assess(share, share.account().map(bySource::of).orElse(List.of()), context));
        return Stream
                .concat(shares, absent(ResourceType.FILE_SHARE, Kind.FILE_SHARE, FileSharesProtected::share, context))
                .toList();
    }

    private static Optional<ResourceId> share(ProtectedItem item) {
        return item.source()
                .flatMap(account -> item.friendlyName()
                        .map(name -> account.child("fileServices", "default").child("shares", name)));
    }

    private Assessment assess(FileShare share, List<ProtectedItem> ofAccount, CheckContext context) {
        CheckedResource subject = CheckedResource.of(share);
        if (share.isNfs()) {
            return notAssessed(subject, "nfs");
        }
        return assess(subject, share.id(), ofAccount.stream().filter(item -> names(item, share)).toList(), context);
    }

    private static boolean names(ProtectedItem item, FileShare share) {
        return item.friendlyName().filter(name -> name.equalsIgnoreCase(share.id().name())).isPresent();
    }
}
