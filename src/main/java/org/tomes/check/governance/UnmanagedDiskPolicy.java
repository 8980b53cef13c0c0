package org.tomes.check.governance;

import java.util.Set;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;

/**
 * Checks that machines whose disks are files in a storage account are reported by Azure's built-in policy “Audit VMs
 * that do not use managed disks”.
 */
final class UnmanagedDiskPolicy extends AssignedPolicyCheck {

    UnmanagedDiskPolicy() {
        super("policy.unmanaged-disks", Severity.LOW, Set.of("06a78e20-9358-41c9-923c-fb736d382a4d"), "audit",
                Set.of("audit", "auditifnotexists", "deny"), "virtualMachines/osDisk\\.(uri|vhd)|osDisk\\.managedDisk",
                ControlRef.direct("A.8.9"), ControlRef.supporting("A.8.14"));
    }
}
