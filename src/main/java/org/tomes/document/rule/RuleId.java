package org.tomes.document.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a rule permanently, in documents, evidence and the program's answers: {@code NET-05}.
 *
 * @param area whose letters it begins with
 * @param number from 1 to 99, also within the area in the order of the policy
 */
public record RuleId(RuleArea area, int number) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}-[0-9]{2}");

    /** @throws IllegalArgumentException if the number has more than two digits */
    public RuleId {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("no number of a rule: " + number);
        }
    }

    /** Reads {@code NET-05}, in small letters as well; empty if it has another form or no such area. */
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
