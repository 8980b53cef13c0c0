package org.tomes.score.importing;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The reason why a file or a part of it cannot be read; the caller adds the position. */
final class UnreadableScore {

    private static final int LONGEST_QUOTE = 40;

    private UnreadableScore() {
    }

    static Problem because(String key, Object... arguments) {
        return new Problem(ProblemKind.INPUT, Message.of(key, arguments));
    }

    /** Returns as much of a file's text as fits into a sentence. */
    static String quote(String written) {
        String visible = written.codePoints()
                .filter(each -> !Character.isISOControl(each))
                .limit(LONGEST_QUOTE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return written.length() > LONGEST_QUOTE ? visible + "…" : visible;
    }
}
