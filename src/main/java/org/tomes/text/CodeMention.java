package org.tomes.text;

import java.util.regex.Pattern;

/** Finds codes of records and rules, such as {@code TOM-039} or {@code GOV-14}, in texts that people wrote. */
public final class CodeMention {

    private CodeMention() {
    }

    /** Whether the text contains the code itself, and not only as a part of a longer code. */
    public static boolean isIn(String text, String code) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(code) + "(?![\\w-])").matcher(text).find();
    }
}
