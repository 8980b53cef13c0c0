package org.tomes.nsg.space;

import java.util.Optional;

/** Sets of TCP and UDP ports, 0 to 65535. */
public final class PortNotation {

    public static final int HIGHEST = 65_535;
    public static final RangeSet ALL = RangeSet.of(0, HIGHEST);

    private PortNotation() {
    }

    /**
     * Parses {@code 443}, {@code 8000-8100} or {@code *}. A range whose end is below its start is empty. Port 0 alone,
     * numbers above 65535 and all other texts are invalid.
     */
    public static Optional<RangeSet> parse(String text) {
        if (text.equals("*")) {
            return Optional.of(ALL);
        }
        String[] ends = text.split("-", 2);
        String first = ends[0].strip();
        String last = ends[ends.length - 1].strip();
        if (!isPort(first) || !isPort(last) || ends.length == 1 && Integer.parseInt(first) == 0) {
            return Optional.empty();
        }
        return Optional.of(RangeSet.of(Integer.parseInt(first), Integer.parseInt(last)));
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST;
    }

    /** Returns {@code *}, or numbers and ranges separated by commas. */
    public static String text(RangeSet ports) {
        return ports.equals(ALL) ? "*" : ports.toString();
    }

    /** Returns the value for JSON output: a number, or a text such as {@code 8000-8100} or {@code *}. */
    public static Object value(RangeSet ports) {
        String text = text(ports);
        return text.matches("[0-9]+") ? (Object) Integer.valueOf(text) : text;
    }
}
