package org.tomes.score.importing;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Why a file or a part of it cannot be read, on its way to whoever knows the place. */
final class UnreadableScore {

    private static final int LONGEST_QUOTE = 40;

    private UnreadableScore() {
    }

    static Problem because(String key, Object... arguments) {
        return new Problem(ProblemKind.INPUT, Message.of(key, arguments));
    }

    /** As much of what stands in a file as fits into a sentence. */
    static String quote(String written) {
        String visible = written.codePoints()
                .filter(each -> !Character.isISOControl(each))
                .limit(LONGEST_QUOTE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return written.length() > LONGEST_QUOTE ? visible + "…" : visible;
    }
}
