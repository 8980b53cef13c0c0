package org.tomes.inventory.view;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * The retention of the backups of one database in Azure SQL. A short-term policy has {@code days}, a long-term policy
 * has the other values.
 *
 * @param days period within which any point in time can be restored
 * @param weekly retention of each week's backup; zero if none is retained
 * @param monthly retention of each month's backup; zero if none is retained
 * @param yearly retention of one backup per year; zero if none is retained
 */
public record SqlRetention(Resource resource, Optional<ResourceId> database, Optional<Integer> days,
        Optional<Period> weekly, Optional<Period> monthly, Optional<Period> yearly) implements ResourceView {

    public static SqlRetention of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new SqlRetention(resource, resource.id().parent(), properties.number("retentionDays"),
                period(properties, "weeklyRetention"), period(properties, "monthlyRetention"),
                period(properties, "yearlyRetention"));
    }

    /** Parses a period such as {@code P12W}; {@code PT0S} is Azure's notation for no retention. */
    private static Optional<Period> period(JsonNodeView node, String name) {
        return node.text(name).flatMap(text -> {
            if (text.strip().equalsIgnoreCase("PT0S")) {
                return Optional.of(Period.ZERO);
            }
            try {
                return Optional.of(Period.parse(text.strip()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
