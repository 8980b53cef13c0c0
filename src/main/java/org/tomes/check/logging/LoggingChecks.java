package org.tomes.check.logging;

import java.util.List;
import org.tomes.check.Check;

/** Checks of logs and alerts of whole subscriptions. */
public final class LoggingChecks {

    private LoggingChecks() {
    }

    public static List<Check> all() {
        return List.of(new ActivityLog(), new DefenderAlerts(), new LogProtection(), new OneWorkspace());
    }
}
