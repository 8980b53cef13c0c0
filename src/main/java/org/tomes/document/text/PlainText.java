package org.tomes.document.text;

import java.util.regex.Pattern;

/** The text of a section without markup, for places that show the text but do not edit it. */
public final class PlainText {

    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]*(?:#{1,6}|>)[ \\t]+");
    private static final Pattern ITEM = Pattern.compile("(?m)^([ \\t]*)- +");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)\\s]+\\)");
    /** Matches the line between the head of a table and its rows. */
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*\\|[-| :\\t]+\\|[ \\t]*\\R?");
    private static final Pattern OUTER = Pattern.compile("(?m)^[ \\t]*\\|[ \\t]*|[ \\t]*\\|[ \\t]*$");
    private static final Pattern CELL = Pattern.compile("(?<=^|\\s)\\|(?=\\s|$)");

    private PlainText() {
    }

    /** @param markup as entered in the editor */
    public static String of(String markup) {
        String plain = EMPHASIS.matcher(LINE_START.matcher(markup).replaceAll("")).replaceAll("");
        plain = ITEM.matcher(plain).replaceAll("$1• ");
        plain = LINK.matcher(plain).replaceAll("$1");
        return joinCells(OUTER.matcher(RULE.matcher(plain).replaceAll("")).replaceAll(""));
    }

    /** Puts points at mid-height between the cells of a row. */
    public static String joinCells(String row) {
        return CELL.matcher(row).replaceAll("·");
    }
}
