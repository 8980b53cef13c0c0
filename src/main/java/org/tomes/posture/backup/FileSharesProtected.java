package org.tomes.posture.backup;

import java.util.List;
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
        return scene.inventory().fileShares().stream().map(share -> judge(share, scene)).toList();
    }

    private Assessment judge(FileShare share, Scene scene) {
        Subject subject = Subject.of(share);
        if (share.isNfs()) {
            return notAssessed(subject, "nfs");
        }
        return judge(subject, share.id(), scene.inventory().protectedItems().stream().filter(item -> covers(item, share)).toList(), scene);
    }

    private static boolean covers(ProtectedItem item, FileShare share) {
        return item.source().isPresent() && item.source().equals(share.account())
                && item.friendlyName().filter(name -> name.equalsIgnoreCase(share.id().name())).isPresent();
    }
}
