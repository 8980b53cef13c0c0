package org.tomes.document.text;

/**
 * A use of a placeholder in a text.
 *
 * @param line line number, from 1
 * @param part whether the placeholder stands for a complete generated part, not for words within a sentence
 */
public record PlaceholderUse(int line, String name, String argument, boolean part) {

    /** The part that marks a section which the company must write. The company's text replaces it. */
    public static final String OPEN_INPUT = "open-input";

    /** Returns the placeholder as written in the text. */
    public String written() {
        String inner = argument.isEmpty() ? name : name + ":" + argument;
        return part ? "{{" + inner + "}}" : "{" + inner + "}";
    }
}
