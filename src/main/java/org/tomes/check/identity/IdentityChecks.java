package org.tomes.check.identity;

import java.util.List;
import org.tomes.check.Check;

/** Checks of permissions, and of the ways in which workloads and people sign in. */
public final class IdentityChecks {

    private IdentityChecks() {
    }

    public static List<Check> all() {
        return List.of(new MachinesWithManagedIdentity(), new FewOwners(), new UserAccessAdministrators(),
                new FewContributors(), new NoDirectRoles(), new NoPermanentRoles(), new OwnersWithMfa(),
                new MachineSignIn(), new ConditionalAccess());
    }
}
