package org.tomes.check.keyvault;

import java.util.List;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.InternetAccess;
import org.tomes.check.Severity;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.NetworkRuleSet;
import org.tomes.text.Message;

/**
 * Checks that a vault is not open to all networks: public access is disabled, or the firewall denies all addresses
 * except those in its rules. A firewall whose rules allow a large part of the internet does not meet the check.
 */
final class VaultPublicNetwork extends KeyVaultCheck {

    VaultPublicNetwork() {
        super("key-vault.public-network", Severity.HIGH, ControlRef.direct("A.8.20"), ControlRef.supporting("A.8.24"),
                ControlRef.supporting("A.8.22"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        List<String> rules = vault.firewall().map(NetworkRuleSet::addresses).orElse(List.of());
        InternetAccess access = InternetAccess.of(vault.publicNetworkAccess(), vault.firewall());
        return switch (access.kind()) {
            case OFF -> met(subject, "disabled");
            case PERIMETER -> notAssessed(subject, "perimeter");
            case UNKNOWN -> notAssessed(subject, access.unknownValue());
            case OPEN -> notMet(subject, "open");
            case EVERYBODY -> notMet(subject, "everybody", rules.size());
            case WIDE -> notMet(subject, Message.of("check.reason.wide-firewall", rules.size(), access.addresses()));
            case UNREAD ->
                notAssessed(subject, Message.of("check.reason.unread-firewall", list(access.unread().stream())));
            case SELECTED -> met(subject, "firewall", rules.size(),
                    vault.firewall().map(firewall -> firewall.subnets().size()).orElse(0),
                    vault.firewall().filter(NetworkRuleSet::exemptsServices).isPresent() ? 1 : 0);
        };
    }
}
