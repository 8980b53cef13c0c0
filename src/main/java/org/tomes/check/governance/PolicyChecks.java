package org.tomes.check.governance;

import java.util.List;
import org.tomes.check.Check;

/** Checks of policies enforced by Azure Policy. */
public final class PolicyChecks {

    private PolicyChecks() {
    }

    public static List<Check> all() {
        return List.of(new AllowedLocations(), new RequiredTags(), new UnmanagedDiskPolicy(),
                new AzurePolicyCompliance());
    }
}
