package org.tomes.document.text;

import java.util.Arrays;
import java.util.List;

/**
 * A name that texts can use in braces.
 *
 * @param part whether the name stands for a complete generated part, not for words within a sentence
 * @param arguments values that are permitted after the colon; empty if there are none
 * @param several whether several values are permitted, separated by commas
 */
public record PlaceholderName(String name, boolean part, List<String> arguments, boolean several) {

    public PlaceholderName {
        arguments = List.copyOf(arguments);
    }

    public boolean accepts(String argument) {
        if (arguments.isEmpty()) {
            return argument.isEmpty();
        }
        return several ? split(argument).stream().allMatch(arguments::contains) : arguments.contains(argument);
    }

    static List<String> split(String argument) {
        return Arrays.stream(argument.split(",", -1)).map(String::strip).toList();
    }

    /** Returns the text key of the description. */
    public String textKey() {
        return (part ? "draft.part." : "draft.word.") + name;
    }
}
