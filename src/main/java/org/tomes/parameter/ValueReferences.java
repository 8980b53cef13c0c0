package org.tomes.parameter;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References to rule values in running text, such as {@code {param:secret-rotation}}. If a text refers to a value by
 * its key, it cannot contradict the rule that prints this value.
 */
public final class ValueReferences {

    private static final String START = "{param:";
    private static final Pattern REFERENCE = Pattern.compile("\\{param:([^{}\\n]*)}");

    private ValueReferences() {
    }

    /** Returns the keys in a text that do not belong to a value, in the order in which they occur. */
    public static List<String> unknown(String text) {
        return REFERENCE.matcher(text)
                .results()
                .map(reference -> reference.group(1))
                .filter(key -> !ValueKeys.all().contains(key))
                .distinct()
                .toList();
    }

    /**
     * Replaces each reference by its value. A reference to an unknown value remains.
     *
     * @param values returns the value of a key in words
     */
    public static String filled(String text, UnaryOperator<String> values) {
        return !text.contains(START) ? text
                : REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(value(reference, values)));
    }

    private static String value(MatchResult reference, UnaryOperator<String> values) {
        String key = reference.group(1);
        return ValueKeys.all().contains(key) ? values.apply(key) : reference.group();
    }
}
