package org.tomes.cost.importing;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Reasons why a bill cannot be read; the caller adds its name. */
final class UnreadableBill {

    private static final int MAX_QUOTE_LENGTH = 40;

    private UnreadableBill() {
    }

    static Problem because(String key, Object... arguments) {
        return new Problem(ProblemKind.INPUT, Message.of(key, arguments));
    }

    /** Returns a text of the file, shortened for use in a sentence. */
    static String quote(String written) {
        String visible = written.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(MAX_QUOTE_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return written.length() > MAX_QUOTE_LENGTH ? visible + "…" : visible;
    }
}
