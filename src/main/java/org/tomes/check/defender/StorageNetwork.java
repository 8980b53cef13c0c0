package org.tomes.check.defender;

import java.util.List;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.InternetAccess;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.ViewCheck;
import org.tomes.inventory.view.Firewall;
import org.tomes.inventory.view.StorageAccount;
import org.tomes.text.Message;

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
        List<String> rules = account.firewall().map(Firewall::addresses).orElse(List.of());
        InternetAccess access = InternetAccess.of(account.publicNetworkAccess(), account.firewall());
        return switch (access.kind()) {
            case OFF -> met(subject, "private");
            case PERIMETER -> notAssessed(subject, "perimeter");
            case OPEN -> notMet(subject, "open");
            case EVERYBODY -> notMet(subject, "everybody");
            case WIDE -> notMet(subject, Message.of("check.reason.wide-firewall", rules.size(), access.addresses()));
            case UNREAD ->
                notAssessed(subject, Message.of("check.reason.unread-firewall", list(access.unread().stream())));
            case SELECTED -> met(subject, "restricted", rules.size(),
                    account.firewall().map(firewall -> firewall.subnets().size()).orElse(0));
        };
    }
}
