package org.tomes.parameter;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References to rule values in running text, such as {@code {param:secret-rotation}}. A text that refers to a value by
 * its key cannot contradict the rule that prints the same value.
 */
public final class ValueReferences {

    private static final String START = "{param:";
    private static final Pattern REFERENCE = Pattern.compile("\\{param:([^{}\\n]*)}");

    private ValueReferences() {
    }

    /** Returns the keys in a text that do not refer to a value, in the order of their occurrence. */
    public static List<String> unknown(String text) {
        return REFERENCE.matcher(text)
                .results()
                .map(reference -> reference.group(1))
                .filter(key -> !ValueKeys.all().contains(key))
                .distinct()
                .toList();
    }

    /**
     * Replaces each reference with its value; a reference to an unknown value is kept.
     *
     * @param values the value of each key in words
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
