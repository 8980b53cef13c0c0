package org.tomes.document.text;

import java.util.Arrays;
import java.util.List;

/**
 * A name that texts can use in braces.
 *
 * @param part whether it is a whole generated part, not words within a sentence
 * @param arguments values allowed after the colon; empty if it takes none
 * @param several whether several values may be given, separated by commas
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

    /** Returns the key of its description. */
    public String textKey() {
        return (part ? "draft.part." : "draft.word.") + name;
    }
}
