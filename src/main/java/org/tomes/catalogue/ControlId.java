package org.tomes.catalogue;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The number of an Annex A control, such as {@code A.8.20}. Numbers are ordered numerically: A.5.2 precedes A.5.10. */
public record ControlId(ControlTheme theme, int number) implements Comparable<ControlId> {

    private static final Pattern PATTERN = Pattern.compile("(?:[Aa]\\.)?([5-8])\\.([1-9][0-9]?)");
    private static final Comparator<ControlId> ORDER = Comparator.comparing(ControlId::theme)
            .thenComparingInt(ControlId::number);

    /** @throws IllegalArgumentException if the theme has no control with this number */
    public ControlId {
        if (number < 1 || number > theme.size()) {
            throw new IllegalArgumentException("no control " + number + " in " + theme);
        }
    }

    /**
     * Parses {@code A.8.20}, {@code a.8.20} or {@code 8.20}, ignoring surrounding whitespace; empty if Annex A has no
     * such control.
     */
    public static Optional<ControlId> parse(String text) {
        Matcher matcher = PATTERN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ControlTheme theme = ControlTheme.values()[Integer.parseInt(matcher.group(1))
                - ControlTheme.ORGANISATIONAL.clause()];
        int number = Integer.parseInt(matcher.group(2));
        return number > theme.size() ? Optional.empty() : Optional.of(new ControlId(theme, number));
    }

    /** Parses user input as {@link #parse} does. */
    public static ControlId of(String text) {
        return parse(text).orElseThrow(
                () -> new Problem(ProblemKind.USAGE, Message.of("catalogue.unknownControl", text.strip())));
    }

    @Override
    public int compareTo(ControlId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "A." + theme.clause() + "." + number;
    }
}
