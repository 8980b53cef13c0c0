package org.tomes.document.policyrule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The permanent ID of a rule in documents, evidence and output: {@code NET-05}.
 *
 * @param area area that provides the prefix
 * @param number 1 to 99, in the order of the policy within the area
 */
public record RuleId(RuleArea area, int number) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}-[0-9]{2}");

    /** @throws IllegalArgumentException if the number has more than two digits */
    public RuleId {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("no number of a rule: " + number);
        }
    }

    /** Parses {@code NET-05}, in upper or lower case; empty if the form or the area is invalid. */
    public static Optional<RuleId> parse(String text) {
        String written = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(written).matches() ? RuleArea.of(written.substring(0, 3))
                .filter(area -> !written.endsWith("00"))
                .map(area -> new RuleId(area, Integer.parseInt(written.substring(4)))) : Optional.empty();
    }

    @Override
    public int compareTo(RuleId other) {
        int byArea = area.compareTo(other.area);
        return byArea == 0 ? Integer.compare(number, other.number) : byArea;
    }

    @Override
    public String toString() {
        return area.name() + (number < 10 ? "-0" : "-") + number;
    }
}
