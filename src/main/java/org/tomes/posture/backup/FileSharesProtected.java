package org.tomes.posture.backup;

import java.util.List;
import org.tomes.inventory.ById;
import org.tomes.inventory.view.FileShare;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Scene;
import org.tomes.posture.Subject;

/** A vault names the storage account of a share by its id, and the share by its name in there. */
final class FileSharesProtected extends Protection {

    FileSharesProtected() {
        super("backup.file-share-protected", ControlRef.direct("A.8.13"), ControlRef.supporting("A.5.33"));
    }

    @Override
    public List<Assessment> judge(Scene scene) {
        ById<ProtectedItem> bySource = ById.of(scene.inventory().protectedItems(), ProtectedItem::source);
        return scene.inventory().fileShares().stream().map(share -> judge(share,
                share.account().map(bySource::of).orElse(List.of()), scene)).toList();
    }

    private Assessment judge(FileShare share, List<ProtectedItem> ofAccount, Scene scene) {
        Subject subject = Subject.of(share);
        if (share.isNfs()) {
            return notAssessed(subject, "nfs");
        }
        return judge(subject, share.id(), ofAccount.stream().filter(item -> names(item, share)).toList(), scene);
    }

    private static boolean names(ProtectedItem item, FileShare share) {
        return item.friendlyName().filter(name -> name.equalsIgnoreCase(share.id().name())).isPresent();
    }
}
