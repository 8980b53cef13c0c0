package org.tomes.score.importing;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Reasons why a file or a part of it cannot be read; the caller adds the position. */
final class UnreadableScore {

    private static final int MAX_QUOTE_LENGTH = 40;

    private UnreadableScore() {
    }

    static Problem because(String key, Object... arguments) {
        return new Problem(ProblemKind.INPUT, Message.of(key, arguments));
    }

    /** Returns a text of the file, shortened for use in a sentence. */
    static String quote(String text) {
        String visible = text.codePoints()
                .filter(codePoint -> !Character.isISOControl(codePoint))
                .limit(MAX_QUOTE_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.length() > MAX_QUOTE_LENGTH ? visible + "…" : visible;
    }
}
