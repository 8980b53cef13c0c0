package org.tomes.check.keyvault;

import java.util.List;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.RolePower;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.text.Message;

/** Few people administer a vault, and no application does. Names who they are. */
final class Administrators extends VaultCheck {

    Administrators() {
        super("key-vault.administrators", Severity.MEDIUM, ControlRef.direct("A.8.2"), ControlRef.supporting("A.5.18"));
    }

    @Override
    protected Assessment judge(KeyVault vault, CheckContext scene) {
        Subject subject = Subject.of(vault);
        int most = scene.rules().maxAdministrators();
        if (!vault.rbac().orElse(false)) {
            List<String> holders = AccessPolicy.of(vault)
                    .stream()
                    .filter(AccessPolicy::administers)
                    .map(AccessPolicy::holder)
                    .distinct()
                    .toList();
            return holders.size() > most ? notMet(subject, "too-many", holders.size(), most, list(holders.stream()))
                    : met(subject, holders.isEmpty() ? "nobody" : "few", list(holders.stream()));
        }
        VaultRoles roles = VaultRoles.of(vault, scene, RolePower.ADMINISTERS_VAULTS);
        List<RoleAssignment> applications = roles.held().stream().filter(VaultRoles::isApplication).toList();
        if (!applications.isEmpty()) {
            return notMet(subject, "application", VaultRoles.names(applications, scene));
        }
        List<RoleAssignment> held = roles.held();
        if (held.size() > most) {
            return notMet(subject, "too-many", held.size(), most, VaultRoles.names(held, scene));
        }
        if (!roles.isKnown()) {
            return typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT);
        }
        if (roles.perhapsFromAbove()) {
            return notAssessed(subject, "management-group");
        }
        if (!roles.unknownRoles().isEmpty()) {
            return notAssessed(subject, Message.of("check.identity.roles.unknown", roles.unknownRoles().size(),
                    list(roles.unknownRoles().stream())));
        }
        List<RoleAssignment> groups = held.stream().filter(VaultRoles::isGroup).toList();
        if (!groups.isEmpty()) {
            return notAssessed(subject, "groups", groups.size(), VaultRoles.names(groups, scene));
        }
        return held.isEmpty() ? met(subject, "nobody") : met(subject, "few", VaultRoles.names(held, scene));
    }
}
