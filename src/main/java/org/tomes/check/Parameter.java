package org.tomes.check;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that rules of the cloud security policy name and its documents print, as a whole number of its unit. A
 * register cannot change it yet, and checks do not read it.
 */
public enum Parameter {
    FLOW_LOG_RETENTION(Unit.DAYS, 90),
    LOG_RETENTION(Unit.DAYS, 90),
    SECRET_ROTATION(Unit.DAYS, 180),
    EXPIRY_NOTICE(Unit.DAYS, 30),
    VAULT_SOFT_DELETE(Unit.DAYS, 90),
    TLS_VERSION(Unit.TLS, 2),
    BACKUP_DAILY(Unit.DAILY_POINTS, 30),
    BACKUP_WEEKLY(Unit.WEEKLY_POINTS, 12),
    BACKUP_MONTHLY(Unit.MONTHLY_POINTS, 12),
    RPO(Unit.HOURS, 24),
    RTO(Unit.HOURS, 8),
    ELEVATION(Unit.HOURS, 8),
    GUEST_ACCESS(Unit.MONTHS, 12),
    DEADLINE_CRITICAL(Unit.DAYS, 7),
    DEADLINE_HIGH(Unit.DAYS, 30),
    DEADLINE_MEDIUM(Unit.DAYS, 90),
    PATCHING(Unit.DAYS, 14),
    SCORE_DECLINE(Unit.POINTS, 5),
    SCORE_RECORDING(Unit.EVERY_MONTHS, 1),
    BUDGET_WARNING(Unit.PERCENT, 80),
    BUDGET_LIMIT(Unit.PERCENT, 100),
    CHANGE_VERIFICATION(Unit.DAYS, 14),
    EXCEPTION_LIMIT(Unit.MONTHS, 12),
    TRAINING(Unit.EVERY_MONTHS, 12),
    REVIEW_NSG(Unit.EVERY_MONTHS, 3),
    REVIEW_ADMIN_ACCOUNTS(Unit.EVERY_MONTHS, 6),
    REVIEW_EMERGENCY_ACCOUNTS(Unit.EVERY_MONTHS, 6),
    REVIEW_ACCESS_RIGHTS(Unit.EVERY_MONTHS, 6),
    REVIEW_KEY_VAULT(Unit.EVERY_MONTHS, 12),
    REVIEW_RECOMMENDATIONS(Unit.EVERY_DAYS, 7),
    REVIEW_DEFENDER(Unit.EVERY_MONTHS, 3),
    REVIEW_LOG_READERS(Unit.EVERY_MONTHS, 12),
    REVIEW_RESTORE_TEST(Unit.EVERY_MONTHS, 6),
    REVIEW_BUDGET(Unit.EVERY_MONTHS, 1),
    REVIEW_POLICY(Unit.EVERY_MONTHS, 12);

    /** What a value counts. */
    public enum Unit {
        DAYS,
        HOURS,
        MONTHS,
        EVERY_DAYS,
        EVERY_MONTHS,
        PERCENT,
        /** Percentage points. */
        POINTS,
        DAILY_POINTS,
        WEEKLY_POINTS,
        MONTHLY_POINTS,
        /** Minor number of TLS 1.x. */
        TLS
    }

    private final Unit unit;
    private final int value;

    Parameter(Unit unit, int value) {
        this.unit = unit;
        this.value = value;
    }

    public Unit unit() {
        return unit;
    }

    public int value() {
        return value;
    }

    /** As written in texts: {@code secret-rotation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Parameter> ofKey(String key) {
        return Stream.of(values()).filter(parameter -> parameter.key().equalsIgnoreCase(key.strip())).findFirst();
    }
}
