package org.tomes.people;

import java.util.List;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** What every field of one line must be like: not too long, and without line breaks or control characters. */
final class SingleLineRules {

    static final int MAX_LINE = 200;

    private SingleLineRules() {
    }

    static void check(String field, String value, int max, List<FieldError> errors) {
        if (value.length() > max) {
            errors.add(new FieldError(field, Message.of("people.tooLong", max, value.length())));
        }
        if (!TextChecks.isOneLine(value)) {
            errors.add(new FieldError(field, Message.of("people.controlCharacter")));
        }
    }
}
