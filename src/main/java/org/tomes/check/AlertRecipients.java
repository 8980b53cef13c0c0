package org.tomes.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.ActionGroup;

/** Determines whether messages to action groups have a recipient. */
public final class AlertRecipients {

    private static final Set<String> RETIRED = Set.of("serviceadmin", "accountadmin");

    private static final CachedValue<Inventory, Map<ResourceId, ActionGroup>> GROUPS = new CachedValue<>(
            inventory -> inventory.actionGroups()
                    .stream()
                    .filter(ActionGroup::hasProperties)
                    .collect(Collectors.toMap(ActionGroup::id, Function.identity(), (group, other) -> group)));

    private AlertRecipients() {
    }

    /**
     * Whether all of these roles are those of classic administrators, which were retired on 31 August 2024 (Microsoft
     * Learn, "Azure classic subscription administrators").
     */
    public static boolean areClassicAdmins(List<String> roles) {
        return roles.stream().allMatch(role -> RETIRED.contains(role.toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether at least one of the action groups has a recipient; empty if only action groups that were not read could
     * have one.
     */
    public static Optional<Boolean> reached(List<ResourceId> groups, CheckContext context) {
        Map<ResourceId, ActionGroup> read = GROUPS.in(context.inventory());
        if (groups.stream().anyMatch(id -> read.containsKey(id) && read.get(id).hasRecipient())) {
            return Optional.of(true);
        }
        return read.keySet().containsAll(groups) ? Optional.of(false) : Optional.empty();
    }
}
