package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.RequiredLists;
import org.tomes.check.RoleDuration;
import org.tomes.check.RoleDurations;
import org.tomes.check.RolePermissions;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;
import org.tomes.text.Message;

/**
 * Checks that only identities of applications and groups can read secrets, not individual people, and that no account
 * can read the secrets of a whole subscription. The reason lists the readers; another check covers administrators.
 */
final class SecretReaders extends KeyVaultCheck {

    SecretReaders() {
        super("key-vault.secret-readers", Severity.MEDIUM, ControlRef.direct("A.8.3"), ControlRef.direct("A.5.15"),
                ControlRef.supporting("A.8.24"));
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(VaultRoles.furtherHolderLists(), VaultRoles.activationLists());
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        return vault.rbac().orElse(false) ? assessRoles(vault, context) : assessPolicies(vault, context);
    }

    private Assessment assessRoles(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        VaultRoles roles = VaultRoles.of(vault, context, RolePermissions.READS_SECRETS);
        List<RoleAssignment> persons = roles.activeAssignments()
                .stream()
                .filter(assignment -> assignment.holder() == Holder.PERSON)
                .filter(assignment -> RoleDuration.of(assignment, vault.id(), context) != RoleDuration.ACTIVATED)
                .toList();
        if (!persons.isEmpty()) {
            return notMet(subject, "persons",
                    RoleDurations.namesWithTerms(VaultRoles.names(persons, context), roles.terms(vault, context)));
        }
        Predicate<RoleAssignment> administers = assignment -> RolePermissions.ADMINISTERS_VAULTS
                .areGrantedBy(assignment, context);
        List<RoleAssignment> readers = roles.activeAssignments().stream().filter(administers.negate()).toList();
        List<RoleAssignment> wide = readers.stream()
                .filter(roleAssignment -> roleAssignment.wholeTenant()
                        || roleAssignment.scope().filter(scope -> scope.resourceGroup().isEmpty()).isPresent())
                .toList();
        if (!wide.isEmpty()) {
            return notMet(subject, "wide", VaultRoles.names(wide, context));
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
        List<RoleAssignment> eligible = roles.eligible()
                .stream()
                .filter(assignment -> assignment.holder() == Holder.PERSON || !administers.test(assignment))
                .toList();
        if (!eligible.isEmpty()) {
            return notAssessed(subject, VaultRoles.eligible(eligible, context));
        }
        Optional<Message> self = SelfGrantingAccounts.of(vault, context, true);
        if (self.isPresent()) {
            return notAssessed(subject, self.get());
        }
        return readers.isEmpty() ? met(subject, "nobody", roles.terms(vault, context))
                : met(subject, "readers",
                        RoleDurations.namesWithTerms(VaultRoles.names(readers, context), roles.terms(vault, context)));
    }

    private Assessment assessPolicies(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        if (!AccessPolicy.arePoliciesRead(vault)) {
            return missingProperty(subject, AccessPolicy.POLICIES);
        }
        Workloads workloads = Workloads.of(context);
        List<String> readers = AccessPolicy.of(vault)
                .stream()
                .filter(AccessPolicy::readsSecrets)
                .map(AccessPolicy::holder)
                .distinct()
                .toList();
        List<String> people = readers.stream()
                .filter(reader -> PrincipalLookup.of(reader, context) == Holder.PERSON)
                .toList();
        if (!people.isEmpty()) {
            return notMet(subject, "persons-policies", people.size(), list(people.stream()));
        }
        List<String> unknown = readers.stream()
                .filter(reader -> workloads.of(reader).isEmpty()
                        && PrincipalLookup.of(reader, context) != Holder.APPLICATION)
                .toList();
        if (!unknown.isEmpty()) {
            return notAssessed(subject, "policies", unknown.size(), list(unknown.stream()));
        }
        if (!context.covers(ResourceType.ROLE_ASSIGNMENT, vault.id())) {
            return typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT);
        }
        Optional<Message> self = SelfGrantingAccounts.of(vault, context, true);
        if (self.isPresent()) {
            return notAssessed(subject, self.get());
        }
        return readers.isEmpty() ? met(subject, "nobody-policies")
                : met(subject, "readers",
                        list(readers.stream().map(reader -> workloads.nameOf(reader).orElse(reader))));
    }
}
