package org.tomes.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.text.Message;

/**
 * A value that a company sets once. The rules of the cloud security policy and all documents print this value. Checks
 * and statements compare the data with it. Every value is a whole number of its unit.
 *
 * @see ParameterValues
 */
public enum Parameter {
    FLOW_LOG_RETENTION(Unit.DAYS, 90, "network.flow-log-retention"),
    LOG_RETENTION(Unit.DAYS, 90, "cost.workspace-retention", "key-vault.audit-logs", "logging.activity-log"),
    SECRET_ROTATION(Unit.DAYS, 180, "key-vault.secret-expiry"),
    EXPIRY_NOTICE(Unit.DAYS, 30, "key-vault.certificate-expiry", "key-vault.expiry-alerts", "key-vault.secret-expiry"),
    /** Permitted are 7 to 90 days, as in Azure. */
    VAULT_SOFT_DELETE(Unit.DAYS, 90, 7, 90, "key-vault.soft-delete"),
    TLS_VERSION(Unit.TLS, 2, "service.minimum-tls"),
    VAULT_TIER(Unit.VAULT_TIER, 1, "key-vault.tier"),
    SERVERS_PLAN(Unit.SERVERS_PLAN, 1, "defender.file-integrity", "defender.plan.VirtualMachines",
            "network.jit-access"),
    BACKUP_DAILY(Unit.DAILY_POINTS, 30, "backup.data-stores", "backup.retention", "backup.sql-retention"),
    BACKUP_WEEKLY(Unit.WEEKLY_POINTS, 12, "backup.retention", "backup.sql-retention"),
    BACKUP_MONTHLY(Unit.MONTHLY_POINTS, 12, "backup.retention", "backup.sql-retention"),
    RPO(Unit.HOURS, 24),
    RTO(Unit.HOURS, 8),
    ELEVATION(Unit.HOURS, 8),
    GUEST_ACCESS(Unit.MONTHS, 12),
    DEADLINE_CRITICAL(Unit.DAYS, 7),
    EXPLOITED_ACCEPTANCE(Unit.DAYS, 30),
    DEADLINE_HIGH(Unit.DAYS, 30, "finding.high-in-time"),
    DEADLINE_MEDIUM(Unit.DAYS, 90, "finding.medium-in-time"),
    DEADLINE_LOW(Unit.DAYS, 180, "finding.low-in-time"),
    PATCHING(Unit.DAYS, 14),
    SCORE_DECLINE(Unit.POINTS, 5, "secure-score.decline"),
    SCORE_RECORDING(Unit.EVERY_MONTHS, 1, "secure-score.recorded"),
    BUDGET_WARNING(Unit.PERCENT, 80),
    BUDGET_LIMIT(Unit.PERCENT, 100, "cost.budget"),
    CHANGE_VERIFICATION(Unit.DAYS, 14, "change.verified"),
    EXCEPTION_LIMIT(Unit.MONTHS, 12),
    TRAINING(Unit.EVERY_MONTHS, 12),
    REVIEW_NSG(Unit.EVERY_MONTHS, 3, "review.nsg"),
    REVIEW_FLOW_LOGS(Unit.EVERY_MONTHS, 1, "review.flow-logs"),
    REVIEW_ADMIN_ACCOUNTS(Unit.EVERY_MONTHS, 6, "review.admin-accounts"),
    REVIEW_EMERGENCY_ACCOUNTS(Unit.EVERY_MONTHS, 6, "review.emergency-accounts"),
    REVIEW_ACCESS_RIGHTS(Unit.EVERY_MONTHS, 6, "review.access-rights"),
    REVIEW_KEY_VAULT(Unit.EVERY_MONTHS, 12, "review.key-vault"),
    REVIEW_RECOMMENDATIONS(Unit.EVERY_DAYS, 7, "review.recommendations"),
    REVIEW_DEFENDER(Unit.EVERY_MONTHS, 3, "review.defender"),
    REVIEW_LOG_READERS(Unit.EVERY_MONTHS, 12, "review.log-readers"),
    REVIEW_RESTORE_TEST(Unit.EVERY_MONTHS, 6, "review.restore-test"),
    REVIEW_BUDGET(Unit.EVERY_MONTHS, 1, "review.budget"),
    REVIEW_POLICY(Unit.EVERY_MONTHS, 12, "review.policy");

    /** The unit of a value, with the range of reasonable values. */
    public enum Unit {
        DAYS(1, 3_650),
        HOURS(1, 8_760),
        MONTHS(1, 120),
        EVERY_DAYS(1, 366),
        EVERY_MONTHS(1, 120),
        PERCENT(1, 100),
        /** Percentage points. */
        POINTS(1, 100),
        DAILY_POINTS(1, 3_650),
        WEEKLY_POINTS(1, 520),
        MONTHLY_POINTS(1, 120),
        /** The minor number of TLS 1.x; versions before 1.2 are insecure. */
        TLS(2, 3, "1.2", "1.3"),
        /** The tiers of Azure Key Vault. Premium stores keys in hardware security modules. */
        VAULT_TIER(1, 2, "standard", "premium"),
        /** The plans of Defender for Servers. */
        SERVERS_PLAN(1, 2, "P1", "P2");

        private final int minimum;
        private final int maximum;
        private final List<String> names;

        /**
         * @param names what users enter for each value, beginning with the smallest value; empty if they enter the
         * number itself
         */
        Unit(int min, int max, String... names) {
            this.minimum = min;
            this.maximum = max;
            this.names = List.of(names);
        }
    }

    /** Prefix of the names of TLS versions, including versions that are not permitted. */
    private static final String TLS_1 = "1.";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final Unit unit;
    private final int initial;
    private final int minimum;
    private final int maximum;
    private final List<String> users;

    Parameter(Unit unit, int initial, String... users) {
        this(unit, initial, unit.minimum, unit.maximum, users);
    }

    Parameter(Unit unit, int initial, int min, int max, String... users) {
        this.unit = unit;
        this.initial = initial;
        this.minimum = min;
        this.maximum = max;
        this.users = List.of(users);
    }

    public Unit unit() {
        return unit;
    }

    /** Returns the value that applies until the company sets one. */
    public int initial() {
        return initial;
    }

    /** Returns the smallest permitted value. */
    public int minimum() {
        return minimum;
    }

    /** Returns the largest permitted value. */
    public int maximum() {
        return maximum;
    }

    public boolean permits(int value) {
        return value >= minimum && value <= maximum;
    }

    /**
     * Returns the keys of the checks and statements that compare data with the value; empty if only people can do this.
     */
    public List<String> users() {
        return users;
    }

    /** Returns a value with its unit: {@code 90 days}. */
    public Message words(int value) {
        return Message.of("rule.unit." + unit.name(), value);
    }

    /**
     * Returns a value as users enter it: {@code 90}, {@code 1.2} for TLS, {@code premium} for the tier of a key vault.
     */
    public String written(int value) {
        int index = value - unit.minimum;
        return index >= 0 && index < unit.names.size() ? unit.names.get(index) : String.valueOf(value);
    }

    /** Parses a value in the format of {@link #written}, or its number; empty if the text is neither. */
    public Optional<Integer> read(String text) {
        String typed = text.strip();
        for (int place = 0; place < unit.names.size(); place++) {
            if (unit.names.get(place).equalsIgnoreCase(typed)) {
                return Optional.of(unit.minimum + place);
            }
        }
        String number = unit == Unit.TLS && typed.startsWith(TLS_1) ? typed.substring(TLS_1.length()) : typed;
        return NUMBER.matcher(number).matches() ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    /** Returns the name that texts and the command line use: {@code secret-rotation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Parameter> ofKey(String key) {
        return Stream.of(values()).filter(parameter -> parameter.key().equalsIgnoreCase(key.strip())).findFirst();
    }
}
