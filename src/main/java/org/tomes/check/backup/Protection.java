package org.tomes.check.backup;

import java.util.List;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ProtectedItem;

/** Whether something is backed up, judged by the items of vaults that name it by its id. */
abstract class Protection extends BaseCheck {

    Protection(String id, ControlRef... controls) {
        super(id, Severity.HIGH, controls);
    }

    /** @param items those that name it; several where several vaults hold backups of it */
    final Assessment judge(Subject subject, ResourceId id, List<ProtectedItem> items, CheckContext scene) {
        if (items.isEmpty()) {
            return read(scene, id) ? notMet(subject, "unprotected") : typeNotRead(subject, ResourceType.PROTECTED_ITEM);
        }
        List<ProtectedItem> going = items.stream().filter(ProtectedItem::goesOn).toList();
        if (going.isEmpty()) {
            return notMet(subject, "stopped", vault(items.getFirst()), items.getFirst().state().orElse("–"));
        }
        List<ProtectedItem> failed = going.stream().filter(Protection::failed).toList();
        if (failed.size() == going.size()) {
            return notMet(subject, "failed", vault(failed.getFirst()));
        }
        ProtectedItem item = going.stream().filter(each -> !failed(each)).findFirst().orElseThrow();
        return met(subject, "protected", vault(item), item.policy().map(ResourceId::name).orElse("–"));
    }

    /**
     * All items of a subscription, or that it has no vault that could hold any: one must be in the same subscription.
     */
    private static boolean read(CheckContext scene, ResourceId id) {
        return scene.covers(ResourceType.PROTECTED_ITEM, id) || scene.covers(ResourceType.RECOVERY_VAULT, id)
                && !scene.inventory().holdsBeside(ResourceType.RECOVERY_VAULT, id);
    }

    private static boolean failed(ProtectedItem item) {
        return item.lastBackupStatus().filter("Failed"::equalsIgnoreCase).isPresent();
    }

    private static String vault(ProtectedItem item) {
        return item.vault().map(ResourceId::name).orElse("–");
    }
}
