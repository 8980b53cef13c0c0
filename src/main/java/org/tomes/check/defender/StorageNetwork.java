package org.tomes.check.defender;

import java.util.List;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.ViewCheck;
import org.tomes.inventory.view.Firewall;
import org.tomes.inventory.view.StorageAccount;

/** Judged from the account itself rather than from Defender's word, which comes up to a day later. */
final class StorageNetwork extends ViewCheck<StorageAccount> {

    StorageNetwork() {
        super("defender.storage-network", Severity.MEDIUM, ControlRef.direct("A.8.20"), ControlRef.supporting("A.8.3"));
    }

    @Override
    protected List<StorageAccount> views(CheckContext scene) {
        return scene.inventory().storageAccounts();
    }

    @Override
    protected Assessment judge(StorageAccount account, CheckContext scene) {
        Subject subject = Subject.of(account);
        String access = account.publicNetworkAccess().orElse("Enabled");
        if (access.equalsIgnoreCase("Disabled")) {
            return met(subject, "private");
        }
        if (access.equalsIgnoreCase("SecuredByPerimeter")) {
            return met(subject, "perimeter");
        }
        return account.firewall()
                .filter(Firewall::denies)
                .map(firewall -> everybody(firewall) ? notMet(subject, "everybody")
                        : met(subject, "restricted", firewall.addresses().size(), firewall.subnets().size()))
                .orElseGet(() -> notMet(subject, "open"));
    }

    /** A firewall that denies by default and then lets the whole world in. */
    private static boolean everybody(Firewall firewall) {
        return firewall.addresses().stream().anyMatch(address -> address.endsWith("/0"))
                || firewall.addresses().containsAll(List.of("0.0.0.0/1", "128.0.0.0/1"));
    }
}
