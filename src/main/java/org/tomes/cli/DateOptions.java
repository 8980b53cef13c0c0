package org.tomes.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Dates on the command line: {@code 2026-11-24} in every language, so that scripts work everywhere. */
final class DateOptions {

    private DateOptions() {
    }

    /**
     * @return empty for an empty text, which clears a field
     */
    static Optional<LocalDate> read(String option, String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new Problem(ProblemKind.USAGE, Message.of("cli.date", option, text), e);
        }
    }
}
