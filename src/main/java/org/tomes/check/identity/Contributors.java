package org.tomes.check.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.KnownSubscription;
import org.tomes.check.RolePower;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.WellKnownRole;
import org.tomes.text.Message;

/**
 * Who may change everything in a subscription: groups, whose members come and go with their task, and applications, but
 * no single people. Owners are few people by name, see {@link Owners}. Whether a role is held for a limited time is not
 * in the data.
 */
final class Contributors extends SubscriptionCheck {

    /** Azure Lighthouse: accounts of another company that roles are delegated to. */
    private static final List<ResourceType> DELEGATIONS = List.of(
            ResourceType.of("Microsoft.ManagedServices/registrationAssignments"),
            ResourceType.of("Microsoft.ManagedServices/registrationDefinitions"));
    private static final RolePower POWER = RolePower.CHANGES_ALL;

    Contributors() {
        super("identity.contributors", Severity.MEDIUM, ControlRef.direct("A.8.2"), ControlRef.supporting("A.5.15"));
    }

    @Override
    protected Optional<Assessment> judge(KnownSubscription subscription, CheckContext scene) {
        Subject subject = subscription.subject();
        if (!scene.covers(ResourceType.ROLE_ASSIGNMENT, subscription.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT));
        }
        RoleHolders all = RoleHolders.of(scene, subscription, POWER);
        RoleHolders people = all.people();
        if (people.count() > 0) {
            return Optional.of(notMet(subject, "people", people.count(), people.names()));
        }
        if (all.untold() > 0) {
            return Optional.of(notAssessed(subject, "untold", all.untold(), all.names()));
        }
        if (RoleHolders.onManagementGroups(scene, POWER)) {
            return Optional.of(notAssessed(subject, "above"));
        }
        Optional<Message> open = OpenRoles.of(scene, subscription, POWER);
        if (open.isPresent()) {
            return open.map(why -> notAssessed(subject, why));
        }
        List<String> delegated = delegated(scene, subscription);
        if (!delegated.isEmpty()) {
            return Optional.of(notAssessed(subject, "delegated", delegated.size(), list(delegated.stream())));
        }
        return Optional
                .of(all.count() == 0 ? met(subject, "nobody") : met(subject, "groups", all.count(), all.names()));
    }

    /** Who of another company holds the role by a delegation; whether it is a person or a group only they know. */
    private static List<String> delegated(CheckContext scene, KnownSubscription subscription) {
        return DELEGATIONS.stream()
                .flatMap(type -> scene.inventory().resources(type).stream())
                .filter(each -> subscription.holds(each.id()))
                .map(each -> each.node().properties())
                .flatMap(properties -> Stream.concat(properties.objects("authorizations").stream(),
                        properties.child("registrationDefinition").properties().objects("authorizations").stream()))
                .filter(each -> each.text("roleDefinitionId")
                        .map(id -> id.substring(id.lastIndexOf('/') + 1))
                        .flatMap(WellKnownRole::of)
                        .filter(WellKnownRole.CONTRIBUTOR::equals)
                        .isPresent())
                .map(each -> each.text("principalIdDisplayName").or(() -> each.text("principalId")).orElse("?"))
                .distinct()
                .toList();
    }
}
