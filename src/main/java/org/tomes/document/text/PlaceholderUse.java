package org.tomes.document.text;

/**
 * A place where a text asks for something to be filled in.
 *
 * @param line from 1
 * @param part whether a whole generated part is meant, not words within a sentence
 */
public record PlaceholderUse(int line, String name, String argument, boolean part) {

    /** The part that marks a section which only people can write; their text replaces it. */
    public static final String OPEN_INPUT = "open-input";

    /** As it is written in the text. */
    public String written() {
        String inner = argument.isEmpty() ? name : name + ":" + argument;
        return part ? "{{" + inner + "}}" : "{" + inner + "}";
    }
}
