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

/**
 * What a backup's file is called, such as {@code register-20261124T100000Z-daily.mv.db}. Only files of such names are
 * ours: nothing else in a folder of backups is ever removed.
 *
 * @param register the register's name without its ending
 * @param at when it was made, to the second
 */
public record BackupName(String register, Instant at, BackupKind kind) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    /** Time zones and clocks of computers that share a folder. */
    private static final Duration ALLOWANCE = Duration.ofDays(1);
    private static final Pattern FORM = Pattern.compile("(.+)-(\\d{8}T\\d{6}Z)-([a-z]+)\\.mv\\.db");

    public BackupName {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Whether this backup was made under a clock that was days ahead. Its name sorts before those of all others until
     * that day comes, which says nothing about what it holds.
     */
    public boolean isAheadOf(Instant now) {
        return at.isAfter(now.plus(ALLOWANCE));
    }

    public String fileName() {
        return register + "-" + MOMENT.format(at.atOffset(ZoneOffset.UTC)) + "-" + kind.word() + ".mv.db";
    }

    /** Empty where a file of this name is none of ours. */
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
