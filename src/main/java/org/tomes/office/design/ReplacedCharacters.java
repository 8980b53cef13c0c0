package org.tomes.office.design;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.tomes.text.Message;

/** Reports the characters for which a document shows a substitute. */
public final class ReplacedCharacters {

    private static final int NAMED = 10;

    private ReplacedCharacters() {
    }

    /** Returns a sentence with at most ten of the code points; empty if there are none. */
    public static List<Message> report(SortedSet<Integer> codePoints) {
        if (codePoints.isEmpty()) {
            return List.of();
        }
        String names = codePoints.stream().limit(NAMED).map(ReplacedCharacters::name).collect(Collectors.joining(", "));
        String rest = codePoints.size() > NAMED ? ", …" : "";
        return List.of(Message.of("office.replacedCharacters", codePoints.size(), names + rest,
                Character.toString(TextCleaner.SUBSTITUTE)));
    }

    private static String name(int codePoint) {
        String code = String.format(Locale.ROOT, "U+%04X", codePoint);
        return Character.isLetterOrDigit(codePoint) ? Character.toString(codePoint) + " (" + code + ")" : code;
    }
}
