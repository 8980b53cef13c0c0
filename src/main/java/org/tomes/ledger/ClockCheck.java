package org.tomes.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Detects a wrong clock of this computer by comparing its time with the newest entry of a trail. A clock that is off by
 * days puts entries in the wrong order; one that is off by centuries would also produce backups that count as the
 * newest forever.
 */
public final class ClockCheck {

    /** Clocks of different computers differ by seconds, and time servers may set a clock back slightly. */
    static final Duration TOLERANCE = Duration.ofMinutes(1);
    /** Registers can be unused for weeks, so a shorter gap does not indicate a wrong clock. */
    private static final Duration UNUSUAL = Duration.ofDays(31);
    /** Long enough that an archived register can still be written to with the program of its time. */
    private static final Duration FAR_FUTURE = Duration.ofDays(5 * 365);
    /**
     * A time no later than this version of the program. No correct clock is earlier. Must be advanced with each
     * release.
     */
    private static final Instant PROGRAM = Instant.parse("2026-11-01T00:00:00Z");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private ClockCheck() {
    }

    /**
     * @throws Problem if the clock is so many years ahead of the newest entry and of the program that it cannot be
     * right
     */
    public static void refuseFarFuture(Instant now, Optional<Instant> newest) {
        Instant latestKnown = newest.filter(PROGRAM::isBefore).orElse(PROGRAM);
        if (now.isAfter(latestKnown.plus(FAR_FUTURE))) {
            throw new Problem(ProblemKind.REGISTER, Message.of("ledger.clockFarFuture", format(now)));
        }
    }

    /** Returns a remark if the clock is behind the newest entry or unusually far after it; otherwise empty. */
    public static Optional<Message> remark(Instant now, Optional<Instant> newest) {
        return newest
                .flatMap(
                        entry -> isBefore(now, entry)
                                ? Optional.of(Message.of("ledger.clockBehind", format(now), format(entry)))
                                : now.isAfter(entry.plus(UNUSUAL)) ? Optional.of(Message.of("ledger.clockAhead",
                                        format(now), format(entry), ChronoUnit.DAYS.between(entry, now)))
                                        : Optional.empty());
    }

    /** Checks whether time runs backwards between the two moments by more than clocks usually differ. */
    static boolean isBefore(Instant later, Instant earlier) {
        return later.isBefore(earlier.minus(TOLERANCE));
    }

    private static String format(Instant moment) {
        return MINUTE.format(moment.atOffset(ZoneOffset.UTC));
    }
}
