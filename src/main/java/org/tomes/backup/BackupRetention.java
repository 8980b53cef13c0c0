package org.tomes.backup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/**
 * The numbers of daily backups to keep: the newest backup of each of the last days, weeks and months with backups.
 *
 * @param daily number of days
 * @param weekly number of weeks, which begin on Monday
 * @param monthly number of calendar months
 */
public record BackupRetention(int daily, int weekly, int monthly) {

    public static final BackupRetention DEFAULT = new BackupRetention(7, 4, 12);
    /** Larger numbers would only fill the disk. */
    public static final int MAX_KEPT = 366;
    private static final int UPDATES = 3;

    /** Returns the errors in the numbers. */
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        check(errors, "daily", daily, 1);
        check(errors, "weekly", weekly, 0);
        check(errors, "monthly", monthly, 0);
        return errors;
    }

    private static void check(List<FieldError> errors, String field, int number, int least) {
        if (number < least || number > MAX_KEPT) {
            errors.add(new FieldError(field, Message.of("backup.number", least, MAX_KEPT)));
        }
    }

    /**
     * Returns the backups that are no longer kept. The backup that was just verified, manual backups, and the newest
     * few backups from before an update are always kept. Backups from before an update allow a return to an older
     * program. Manual backups and backups from before an update do not count as daily backups, because a daily backup
     * contains the state before the first write of its day.
     *
     * @param zone time zone that determines when a day begins
     */
    public Set<BackupName> superfluous(Collection<BackupName> all, BackupName proven, ZoneId zone) {
        List<BackupName> newestFirst = all.stream().sorted(Comparator.comparing(BackupName::at).reversed()).toList();
        Set<BackupName> keptNames = new HashSet<>();
        keptNames.add(proven);
        newestFirst.stream().filter(name -> name.kind() == BackupKind.MANUAL).forEach(keptNames::add);
        newestFirst.stream().filter(name -> name.kind() == BackupKind.UPDATE).limit(UPDATES).forEach(keptNames::add);
        List<BackupName> dailies = newestFirst.stream().filter(name -> name.kind() == BackupKind.DAILY).toList();
        keep(keptNames, dailies, daily, name -> day(name, zone));
        keep(keptNames, dailies, weekly, name -> week(day(name, zone)));
        keep(keptNames, dailies, monthly, name -> YearMonth.from(day(name, zone)));
        Set<BackupName> superfluous = new HashSet<>(newestFirst);
        superfluous.removeAll(keptNames);
        return superfluous;
    }

    private static void keep(Set<BackupName> keptNames, List<BackupName> newestFirst, int periods,
            Function<BackupName, Object> period) {
        Set<Object> periodsKept = new HashSet<>();
        for (BackupName name : newestFirst) {
            if (periodsKept.size() < periods && periodsKept.add(period.apply(name))) {
                keptNames.add(name);
            }
        }
    }

    private static LocalDate day(BackupName name, ZoneId zone) {
        return LocalDate.ofInstant(name.at(), zone);
    }

    /** Identifies an ISO 8601 week, which may belong to a different year than some of its days. */
    private static Object week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
