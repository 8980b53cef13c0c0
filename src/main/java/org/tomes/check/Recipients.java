package org.tomes.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.ActionGroup;

/** Whether messages to action groups reach anybody. */
public final class Recipients {

    private Recipients() {
    }

    /** Returns whether one of the groups reaches somebody; empty if only groups that were not read could. */
    public static Optional<Boolean> reached(List<ResourceId> groups, CheckContext context) {
        Map<ResourceId, ActionGroup> read = context.inventory()
                .make("action groups by id",
                        () -> context.inventory()
                                .actionGroups()
                                .stream()
                                .filter(ActionGroup::whole)
                                .collect(Collectors.toMap(ActionGroup::id, Function.identity(), (one, other) -> one)));
        if (groups.stream().anyMatch(id -> read.containsKey(id) && read.get(id).hasRecipient())) {
            return Optional.of(true);
        }
        return read.keySet().containsAll(groups) ? Optional.of(false) : Optional.empty();
    }
}
