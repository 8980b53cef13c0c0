package org.tomes.score.importing;

import java.util.Collection;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/**
 * The number format of a file. {@code 23,53} can only be German and {@code 23.53} only English; {@code 1,234} is
 * ambiguous (1234 or 1.234) and is read only if other numbers in the file show which format it has. A single point is a
 * decimal point unless the file is in German format, because programs write numbers this way.
 */
enum NumberNotation {
    GERMAN,
    ENGLISH,
    AMBIGUOUS;

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:[.]\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern ONLY_GERMAN = Pattern
            .compile("[+-]?(?:\\d+,(?:\\d{1,2}|\\d{4,})|\\d{4,},\\d+|0,\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+)");
    private static final Pattern ONLY_ENGLISH = Pattern
            .compile("[+-]?(?:\\d+\\.(?:\\d{1,2}|\\d{4,})|\\d{4,}\\.\\d+|0\\.\\d+|\\d{1,3}(?:,\\d{3})+\\.\\d+)");
    private static final Pattern GERMAN_NUMBER = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+)(?:,\\d+)?");
    private static final Pattern ENGLISH_NUMBER = Pattern
            .compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    /** Determines the format from all numbers of a file. */
    static NumberNotation of(Collection<String> numbers) {
        boolean german = numbers.stream().anyMatch(number -> ONLY_GERMAN.matcher(number).matches());
        boolean english = numbers.stream().anyMatch(number -> ONLY_ENGLISH.matcher(number).matches());
        return german == english ? AMBIGUOUS : german ? GERMAN : ENGLISH;
    }

    double read(String text, String column) {
        if (text.isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("score.bad.missing", column));
        }
        boolean german = this == GERMAN || this == AMBIGUOUS && ONLY_GERMAN.matcher(text).matches();
        boolean english = this == ENGLISH
                || this == AMBIGUOUS && (PLAIN.matcher(text).matches() || ONLY_ENGLISH.matcher(text).matches());
        if (german && GERMAN_NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text.replace(".", "").replace(',', '.'));
        }
        if (english && ENGLISH_NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text.replace(",", ""));
        }
        throw new Problem(ProblemKind.INPUT,
                Message.of(GERMAN_NUMBER.matcher(text).matches() || ENGLISH_NUMBER.matcher(text).matches()
                        ? "score.bad.ambiguous"
                        : "score.bad.text", Excerpt.quoted(text), column));
    }
}
