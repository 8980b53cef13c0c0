package org.tomes.desktop.common;

import java.util.regex.Pattern;

/**
 * Removes commands from messages for the window. Messages of problems also contain the command for the next step on the
 * command line, in parentheses or in a sentence that begins with the command. The window has buttons for these steps.
 * Examples of Azure's commands are removed too.
 */
public final class CommandHintRemoval {

    private static final String COMMAND = "[“„]tomes [^“”]*[“”]";
    private static final Pattern EXAMPLE = Pattern
            .compile(",? (?:for example with|zum Beispiel mit) [“„]az [^“”]*[“”]");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\s*\\(" + COMMAND + "\\)");
    private static final Pattern BEGINNING_WITH_IT = Pattern.compile("(?<=^|[.?!:] )" + COMMAND + "[^.]*\\.\\s*");

    private CommandHintRemoval() {
    }

    /** Returns the message without commands; unchanged if nothing else would remain. */
    public static String of(String sentence) {
        String shortened = IN_PARENTHESES.matcher(EXAMPLE.matcher(sentence).replaceAll("")).replaceAll("");
        shortened = BEGINNING_WITH_IT.matcher(shortened).replaceAll("").strip();
        return shortened.isEmpty() ? sentence : shortened;
    }
}
