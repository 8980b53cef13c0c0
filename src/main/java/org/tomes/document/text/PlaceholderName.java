package org.tomes.document.text;

import java.util.Arrays;
import java.util.List;

/**
 * A name that texts can use in braces.
 *
 * @param part whether it stands for a whole part, not for words within a sentence
 * @param arguments what may stand after its colon; empty where nothing may
 * @param several whether more than one of them may, with commas between
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

    /** How it is written with its first argument; for a person to change. */
    public String example() {
        return new PlaceholderUse(1, name, arguments.isEmpty() ? "" : arguments.getFirst(), part).written();
    }

    /** The key of the text that says what it stands for. */
    public String textKey() {
        return (part ? "draft.part." : "draft.word.") + name;
    }
}
