package org.tomes.storage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks whether the trail and a table agree on a field, apart from known differences. Tables store times to the
 * microsecond, sets in no order and amounts with trailing zeros, and a server replaces U+0000. Older versions of the
 * program wrote fields that no longer exist.
 */
final class TrailFieldComparison {

    private static final Duration PRECISION = Duration.ofNanos(1_000);
    private static final String SEPARATOR = ", ";
    private static final Map<String, Set<String>> SETS = Map.of("measure", Set.of("goals"), "finding",
            Set.of("sources"), "score-control", Set.of("measures"));
    private static final Map<String, Set<String>> AMOUNTS = Map.of("cost-month", Set.of("billed", "security"));
    /** Fields that no longer exist. The addresses of the office were moved from the network plan to the check rules. */
    private static final Map<String, Set<String>> GONE = Map.of("network-plan", Set.of("office"));
    /** Fields that entries of earlier versions do not contain. */
    private static final Map<String, Set<String>> NEW = Map.of("snapshot", Set.of("coverage"), "service-tags",
            Set.of("addresses"));
    /**
     * Fields compared without regard to case: a later sighting may write the same resource in a different case, without
     * an audit entry.
     */
    private static final Map<String, Set<String>> ANY_CASE = Map.of("finding", Set.of("resource"));

    private TrailFieldComparison() {
    }

    static boolean areEqual(String type, String field, String trail, String row) {
        return trail.equals(row) || trail.replace(RegisterCopy.NUL, RegisterCopy.REPLACEMENT).equals(row)
                || is(GONE, type, field) || trail.isEmpty() && is(NEW, type, field)
                || is(ANY_CASE, type, field) && trail.equalsIgnoreCase(row)
                || is(SETS, type, field) && parts(trail).equals(parts(row))
                || is(AMOUNTS, type, field) && amounts(trail).equals(amounts(row)) || isSameMoment(trail, row);
    }

    private static boolean is(Map<String, Set<String>> fields, String type, String field) {
        return fields.getOrDefault(type, Set.of()).contains(field);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(SEPARATOR)).sorted().toList();
    }

    private static List<String> amounts(String text) {
        return Arrays.stream(text.split(SEPARATOR)).map(amount -> {
            String[] words = amount.split(" ", 2);
            return words.length < 2 ? amount
                    : new BigDecimal(words[0]).stripTrailingZeros().toPlainString() + " " + words[1];
        }).toList();
    }

    private static boolean isSameMoment(String trail, String row) {
        if (!trail.endsWith("Z") || !row.endsWith("Z")) {
            return false;
        }
        try {
            return Duration.between(Instant.parse(trail), Instant.parse(row)).abs().compareTo(PRECISION) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
