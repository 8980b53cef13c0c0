package org.tomes.check.backup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.CheckContext;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.view.BackupPolicy;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.ResourceView;

/**
 * Condition of the backups of one item according to Azure Backup: Microsoft Learn, REST "Protected Items - Get"
 * ({@code protectionState}, {@code healthStatus}, {@code lastBackupStatus}, {@code lastRecoveryPoint}).
 *
 * @param newest time of the newest recovery point, if known
 * @param days days from the newest recovery point to the snapshot
 */
record BackupItemCondition(State state, Optional<Instant> newest, long days) {

    private static final CachedValue<Inventory, ResourceIndex<BackupPolicy>> POLICIES = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.backupPolicies(), policy -> Optional.of(policy.id())));

    enum State {
        GOOD,
        /** Backups are active, but not of all disks. */
        PARTIAL,
        /**
         * The newest recovery point is recent enough for weekly backups but too old for daily ones, and the backup
         * policy, which contains the schedule, was not read.
         */
        RHYTHM_UNKNOWN,
        /** The data does not contain the time of the last successful backup. */
        UNDATED,
        /** The newest recovery point is later than the data, so one of the two times is wrong. */
        AHEAD,
        OLD,
        UNHEALTHY,
        FAILED,
        NO_POINT,
        STOPPED,
        /**
         * The last backup was successful, but the data does not show whether backups continue, because state or policy
         * is missing.
         */
        UNPROVEN,
        /** Azure reports a state that Microsoft does not document. */
        UNKNOWN
    }

    /** States that are not {@link State#STOPPED}. */
    private static final Set<String> ACTIVE = Set.of("protected", "irpending", "protectionconfigured",
            "configuringprotection", "updatingprotection");

    /**
     * Earliest plausible time of a recovery point: Azure writes 0001-01-01 or 2001-01-01 for "never", and the service
     * is younger than this.
     */
    private static final Instant FIRST_BACKUPS = Instant.parse("2013-01-01T00:00:00Z");
    private static final Set<String> UNHEALTHY = Set.of("actionrequired", "unhealthy", "persistentunhealthy",
            "notreachable");
    private static final Set<String> GOOD = Set.of("completed", "completedwithwarnings", "healthy");
    private static final Set<String> FAILED = Set.of("failed", "unhealthy");
    /** The files of one snapshot can be saved on the days before and after the time of the snapshot. */
    private static final Duration CLOCKS = Duration.ofDays(1);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration WEEKLY = Duration.ofDays(7);

    static BackupItemCondition of(ProtectedItem item, CheckContext context) {
        Optional<Instant> newest = newest(item).filter(point -> !point.isBefore(FIRST_BACKUPS));
        Instant captured = context.inventory().snapshot().capturedAt();
        Duration age = newest.map(point -> Duration.between(point, captured)).orElse(Duration.ZERO);
        Optional<BackupPolicy> policy = policy(item, context);
        boolean missed = newest.isPresent()
                && policy.filter(read -> missedRuns(read.weekdays(), newest.get(), captured) > 1).isPresent();
        return new BackupItemCondition(state(item, newest, age, policy.flatMap(BackupPolicy::interval), missed), newest,
                age.toDays());
    }

    private static State state(ProtectedItem item, Optional<Instant> newest, Duration age, Optional<Duration> interval,
            boolean missed) {
        if (!item.isActive()) {
            return State.STOPPED;
        }
        if (item.state().filter(text -> !ACTIVE.contains(text.toLowerCase(Locale.ROOT))).isPresent()) {
            return State.UNKNOWN;
        }
        boolean hasNoPoints = item.points().filter(count -> count == 0).isPresent();
        if (isPending(item) || newest.isEmpty() && newest(item).isPresent()
                || hasNoPoints && item.lastPoint().isEmpty()) {
            return State.NO_POINT;
        }
        if (is(item.lastBackupStatus(), FAILED)) {
            return State.FAILED;
        }
        if (is(item.health(), UNHEALTHY)) {
            return State.UNHEALTHY;
        }
        if (newest.isEmpty() || hasNoPoints) {
            return State.UNDATED;
        }
        if (age.compareTo(CLOCKS.negated()) < 0) {
            return State.AHEAD;
        }
        if (missed || isTooOld(age, interval.orElse(WEEKLY))) {
            return State.OLD;
        }
        if (interval.isEmpty() && isTooOld(age, DAILY)) {
            return State.RHYTHM_UNKNOWN;
        }
        if (item.state().isEmpty() || !item.inBackupVault() && item.policy().isEmpty()) {
            return State.UNPROVEN;
        }
        return item.partial() ? State.PARTIAL : State.GOOD;
    }

    /** Whether the first backup has not been made yet. */
    private static boolean isPending(ProtectedItem item) {
        Set<String> pending = Set.of("irpending");
        return is(item.state(), pending) || is(item.health(), pending) || is(item.lastBackupStatus(), pending);
    }

    /**
     * Allows for one missed backup while the next one is running. If the newest recovery point is older, backups do not
     * work.
     */
    private static boolean isTooOld(Duration age, Duration interval) {
        return age.compareTo(interval.multipliedBy(2).plus(CLOCKS)) > 0;
    }

    /** Returns the number of days in a weekly schedule after the newest recovery point, without the last such day. */
    private static long missedRuns(Set<DayOfWeek> weekdays, Instant newest, Instant captured) {
        LocalDate first = LocalDate.ofInstant(newest, ZoneOffset.UTC).plusDays(1);
        LocalDate end = LocalDate.ofInstant(captured, ZoneOffset.UTC);
        return weekdays.isEmpty() || !first.isBefore(end) ? 0
                : first.datesUntil(end).limit(15).filter(day -> weekdays.contains(day.getDayOfWeek())).count();
    }

    /**
     * Returns the time of the newest recovery point. Only a successful run proves that it exists; otherwise the time is
     * unknown.
     */
    private static Optional<Instant> newest(ProtectedItem item) {
        boolean good = is(item.lastBackupStatus(), GOOD)
                || item.lastBackupStatus().isEmpty() && is(item.state(), Set.of("protected"));
        return item.lastPoint().or(() -> good ? item.lastBackup() : Optional.empty());
    }

    private static Optional<BackupPolicy> policy(ProtectedItem item, CheckContext context) {
        ResourceIndex<BackupPolicy> policies = POLICIES.in(context.inventory());
        return item.policy().flatMap(id -> policies.of(id).stream().filter(ResourceView::hasProperties).findFirst());
    }

    private static boolean is(Optional<String> status, Set<String> words) {
        return status.filter(text -> words.stream().anyMatch(text::equalsIgnoreCase)).isPresent();
    }
}
