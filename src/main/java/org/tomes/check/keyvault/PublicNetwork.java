package org.tomes.check.keyvault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.view.Firewall;
import org.tomes.inventory.view.KeyVault;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PublicSpace;

/**
 * A vault is not open to all networks: public access is off, or its firewall denies whoever no rule names. A firewall
 * whose rules together name the whole internet is none.
 */
final class PublicNetwork extends VaultCheck {

    PublicNetwork() {
        super("key-vault.public-network", Severity.HIGH, ControlRef.direct("A.8.20"), ControlRef.supporting("A.8.24"),
                ControlRef.supporting("A.8.22"));
    }

    @Override
    protected Assessment judge(KeyVault vault, CheckContext scene) {
        Subject subject = Subject.of(vault);
        String access = vault.publicNetworkAccess().orElse("Enabled");
        if (access.equalsIgnoreCase("Disabled")) {
            return met(subject, "disabled");
        }
        if (access.equalsIgnoreCase("SecuredByPerimeter")) {
            return notAssessed(subject, "perimeter");
        }
        Optional<Firewall> firewall = vault.firewall().filter(Firewall::denies);
        if (firewall.isEmpty()) {
            return notMet(subject, "open");
        }
        List<String> addresses = firewall.get().addresses();
        return namesTheInternet(addresses) ? notMet(subject, "everybody", addresses.size())
                : met(subject, "firewall", addresses.size(), firewall.get().subnets().size());
    }

    private static boolean namesTheInternet(Collection<String> addresses) {
        AddressSet named = AddressSet.unionOf(
                addresses.stream().flatMap(text -> Cidr.parse(text.strip()).stream()).map(Cidr::asSet).toList());
        return named.v4().containsAll(PublicSpace.without(AddressSet.NONE).v4());
    }
}
