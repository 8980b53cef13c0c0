package org.tomes.check.backup;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SqlDatabase;
import org.tomes.inventory.view.SqlRetention;
import org.tomes.parameter.Parameter;
import org.tomes.text.Message;

/**
 * Checks the retention of the backups that Azure SQL creates without a vault. They allow restores to any point in time
 * within some days, and contain individual backups for weeks, months and years. Backups of a shorter interval also
 * count for a longer interval while they are retained. The requirements are the same as for a vault's policy.
 */
final class DatabaseRetention extends BaseCheck {

    /** Maximum number of days for which Azure SQL can be restored to a point in time. */
    private static final int MAX_DAYS = 35;
    private static final int MONTHS_OF_A_YEAR = 12;

    DatabaseRetention() {
        super("backup.sql-retention", Severity.MEDIUM, ControlRef.direct("A.8.13"), ControlRef.direct("A.5.33"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        ResourceIndex<SqlRetention> shortTerm = ResourceIndex.of(context.inventory().sqlShortTermRetentions(),
                SqlRetention::database);
        ResourceIndex<SqlRetention> longTerm = ResourceIndex.of(context.inventory().sqlLongTermRetentions(),
                SqlRetention::database);
        return context.inventory()
                .sqlDatabases()
                .stream()
                .filter(database -> !database.isSystem())
                .map(database -> assess(database, context, shortTerm.of(database.id()).stream().findFirst(),
                        longTerm.of(database.id()).stream().findFirst()))
                .toList();
    }

    private Assessment assess(SqlDatabase database, CheckContext context, Optional<SqlRetention> shortTerm,
            Optional<SqlRetention> longTerm) {
        CheckedResource subject = CheckedResource.of(database);
        if (database.tier().filter("DataWarehouse"::equalsIgnoreCase).isPresent()) {
            return notAssessed(subject, "pool");
        }
        Optional<Integer> days = shortTerm.flatMap(SqlRetention::days);
        Optional<Period> weekly = longTerm.flatMap(SqlRetention::weekly);
        Optional<Period> monthly = longTerm.flatMap(SqlRetention::monthly);
        int requiredDays = Math.min(context.value(Parameter.BACKUP_DAILY), MAX_DAYS);
        int requiredWeeks = context.value(Parameter.BACKUP_WEEKLY);
        int requiredMonths = context.value(Parameter.BACKUP_MONTHLY);
        Object[] details = {days.map(candidate -> reason("days", candidate)).orElse(reason("unknown")), words(weekly),
            words(monthly), requiredDays, requiredWeeks, requiredMonths};
        boolean tooShort = days.filter(number -> number < requiredDays).isPresent()
                || weekly.filter(period -> days(period) < 7 * requiredWeeks).isPresent()
                        && days.orElse(0) < 7 * requiredWeeks
                || monthly.filter(period -> months(period) < requiredMonths).isPresent()
                        && weekly.map(DatabaseRetention::months).orElse(0L) < requiredMonths;
        if (tooShort) {
            return notMet(subject, "short", details);
        }
        if (days.isEmpty()) {
            return shortTerm.isPresent() ? notAssessed(subject, "unclear", details)
                    : typeNotRead(subject, ResourceType.SQL_SHORT_TERM_RETENTION);
        }
        if (weekly.isEmpty() || monthly.isEmpty()) {
            return longTerm.isPresent() ? notAssessed(subject, "unclear", details)
                    : typeNotRead(subject, ResourceType.SQL_LONG_TERM_RETENTION);
        }
        return met(subject, "enough", details);
    }

    private static long days(Period period) {
        return period.toTotalMonths() * 30 + period.getDays();
    }

    /** Returns the number of months; 30 days count as one month. */
    private static long months(Period period) {
        return period.toTotalMonths() + period.getDays() / 30;
    }

    private Message words(Optional<Period> period) {
        return period.map(this::words).orElse(reason("unknown"));
    }

    /** Describes the period in the largest unit that divides it without a remainder. */
    private Message words(Period period) {
        long months = period.toTotalMonths();
        int days = period.getDays();
        if (period.isZero()) {
            return reason("none");
        }
        if (months > 0 && days == 0) {
            return months % MONTHS_OF_A_YEAR == 0 ? reason("years", months / MONTHS_OF_A_YEAR)
                    : reason("months", months);
        }
        return months == 0 && days % 7 == 0 ? reason("weeks", days / 7) : reason("days", days(period));
    }
}
