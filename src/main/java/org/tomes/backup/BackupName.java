package org.tomes.backup;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.register.RegisterFile;

/**
 * The name of a backup's file, such as {@code register-20261124T100000Z-daily.mv.db}. The program gives backups only
 * such names, and never removes any other file from a folder of backups.
 *
 * @param register the register's name without its suffix
 * @param at the time of the backup, to the second
 */
public record BackupName(String register, Instant at, BackupKind kind) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    /** Allows for time zones and differing clocks of computers that share a folder. */
    private static final Duration ALLOWANCE = Duration.ofDays(1);
    private static final Pattern FORM = Pattern.compile("(.+)-(\\d{8}T\\d{6}Z)-([a-z]+)\\.mv\\.db");

    public BackupName {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Checks whether this backup was made by a clock that was days ahead. Until the day in its name comes, such a
     * backup seems to be the newest, although its content may be older than that of others.
     */
    public boolean isAheadOf(Instant now) {
        return at.isAfter(now.plus(ALLOWANCE));
    }

    public String fileName() {
        return register + "-" + MOMENT.format(at.atOffset(ZoneOffset.UTC)) + "-" + kind.word() + RegisterFile.ENDING;
    }

    /** Returns empty if the file name is not a backup's. */
    public static Optional<BackupName> of(String fileName) {
        Matcher form = FORM.matcher(fileName);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = LocalDateTime.parse(form.group(2), MOMENT).toInstant(ZoneOffset.UTC);
            return BackupKind.of(form.group(3)).map(kind -> new BackupName(form.group(1), at, kind));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
