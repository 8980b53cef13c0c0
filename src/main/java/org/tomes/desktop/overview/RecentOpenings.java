package org.tomes.desktop.overview;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The last two days on which a user opened a register, with the newest entry of its audit trail on each of these days.
 * Entries newer than the entry of the earlier day count as news for the whole later day.
 */
record RecentOpenings(Optional<Visit> before, Visit latest) {

    /** @param entry the number of the newest entry; 0 if there is none */
    record Visit(LocalDate day, long entry) {
    }

    /** @param stored text in the format of {@link #format}; any other text counts as never opened before */
    static RecentOpenings at(String stored, LocalDate today, long newestEntry) {
        Visit now = new Visit(today, newestEntry);
        return parse(stored)
                .map(previous -> previous.latest().day().equals(today) ? new RecentOpenings(previous.before(), now)
                        : new RecentOpenings(Optional.of(previous.latest()), now))
                .orElseGet(() -> new RecentOpenings(Optional.empty(), now));
    }

    String format() {
        return before.map(visit -> line(visit) + " ").orElse("") + line(latest);
    }

    private static String line(Visit visit) {
        return visit.day() + " " + visit.entry();
    }

    private static Optional<RecentOpenings> parse(String stored) {
        String[] parts = stored.split(" ");
        try {
            return switch (parts.length) {
                case 2 -> Optional.of(new RecentOpenings(Optional.empty(), visit(parts, 0)));
                case 4 -> Optional.of(new RecentOpenings(Optional.of(visit(parts, 0)), visit(parts, 2)));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Visit visit(String[] parts, int at) {
        return new Visit(LocalDate.parse(parts[at]), Long.parseLong(parts[at + 1]));
    }
}
