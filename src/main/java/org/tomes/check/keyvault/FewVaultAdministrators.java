package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.RequiredLists;
import org.tomes.check.RoleDurations;
import org.tomes.check.RolePermissions;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;
import org.tomes.text.Message;

/** Checks that few people and no applications administer a vault. The reason lists the administrators. */
final class FewVaultAdministrators extends KeyVaultCheck {

    FewVaultAdministrators() {
        super("key-vault.administrators", Severity.MEDIUM, ControlRef.direct("A.8.2"), ControlRef.supporting("A.5.18"));
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(VaultRoles.furtherHolderLists());
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        int maxHolders = context.rules().maxAdministrators();
        if (!vault.rbac().orElse(false)) {
            return assessPolicies(vault, maxHolders, context);
        }
        VaultRoles roles = VaultRoles.of(vault, context, RolePermissions.ADMINISTERS_VAULTS);
        List<RoleAssignment> applications = roles.all(Holder.APPLICATION, context);
        if (!applications.isEmpty()) {
            return notMet(subject, "application", VaultRoles.names(applications, context));
        }
        List<RoleAssignment> assignments = roles.all();
        Message terms = roles.terms(vault, context);
        if (assignments.size() > maxHolders) {
            return notMet(subject, "too-many", assignments.size(), maxHolders,
                    RoleDurations.namesWithTerms(VaultRoles.names(assignments, context), terms));
        }
        if (!roles.isKnown()) {
            return typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT);
        }
        if (roles.perhapsFromAbove()) {
            return notAssessed(subject, "management-group");
        }
        Optional<Message> open = roles.open(context);
        if (open.isPresent()) {
            return notAssessed(subject, open.get());
        }
        List<RoleAssignment> groups = roles.all(Holder.GROUP, context);
        if (!groups.isEmpty()) {
            return notAssessed(subject, "groups", groups.size(), VaultRoles.names(groups, context));
        }
        Optional<Message> self = SelfGrantingAccounts.of(vault, context, false);
        if (self.isPresent()) {
            return notAssessed(subject, self.get());
        }
        return assignments.isEmpty() ? met(subject, "nobody", terms)
                : met(subject, "few", RoleDurations.namesWithTerms(VaultRoles.names(assignments, context), terms));
    }

    /**
     * Assesses access policies, which contain only object ids. The ids identify machines and apps, but do not
     * distinguish groups from people.
     */
    private Assessment assessPolicies(KeyVault vault, int maxHolders, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        if (!AccessPolicy.arePoliciesRead(vault)) {
            return missingProperty(subject, AccessPolicy.POLICIES);
        }
        Workloads workloads = Workloads.of(context);
        List<String> holders = AccessPolicy.of(vault)
                .stream()
                .filter(AccessPolicy::administers)
                .map(AccessPolicy::holder)
                .distinct()
                .toList();
        List<String> applications = holders.stream()
                .filter(holder -> PrincipalLookup.of(holder, context) == Holder.APPLICATION
                        || workloads.nameOf(holder).isPresent())
                .map(holder -> workloads.nameOf(holder).orElse(holder))
                .toList();
        if (!applications.isEmpty()) {
            return notMet(subject, "application", list(applications.stream()));
        }
        if (holders.size() > maxHolders) {
            return notMet(subject, "too-many", holders.size(), maxHolders, list(holders.stream()));
        }
        List<String> unclear = holders.stream()
                .filter(holder -> PrincipalLookup.of(holder, context) != Holder.PERSON)
                .toList();
        if (!unclear.isEmpty()) {
            return notAssessed(subject, "policies", unclear.size(), list(unclear.stream()));
        }
        if (!context.covers(ResourceType.ROLE_ASSIGNMENT, vault.id())) {
            return typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT);
        }
        return SelfGrantingAccounts.of(vault, context, false)
                .map(self -> notAssessed(subject, self))
                .orElseGet(() -> holders.isEmpty() ? met(subject, "nobody-purges")
                        : met(subject, "few", list(holders.stream())));
    }
}
