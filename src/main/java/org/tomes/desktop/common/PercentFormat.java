package org.tomes.desktop.common;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Optional;
import org.tomes.text.Language;

/** Formats and parses shares in per cent, in the notation of the user's language; input with or without the sign. */
public final class PercentFormat {

    private static final double HUNDRED = 100;

    private final NumberFormat numbers;

    public PercentFormat(Language language) {
        this.numbers = NumberFormat.getNumberInstance(language.locale());
    }

    /** @param share 0 to 1 */
    public String format(double share) {
        return numbers.format(share * HUNDRED);
    }

    /** Returns the share; empty if the text is not a number. */
    public Optional<Double> parse(String text) {
        String typed = text.replace("%", "").strip();
        ParsePosition end = new ParsePosition(0);
        Number number = numbers.parse(typed, end);
        return number != null && end.getIndex() == typed.length() ? Optional.of(number.doubleValue() / HUNDRED)
                : Optional.empty();
    }
}
