package org.tomes.check.logging;

import java.util.List;
import org.tomes.check.Check;

/** Checks of logs and alerts of whole subscriptions. */
public final class LoggingChecks {

    private LoggingChecks() {
    }

    public static List<Check> all() {
        return List.of(new ActivityLogExported(), new DefenderAlerts(), new LogProtection(), new LogsInOneWorkspace());
    }
}
