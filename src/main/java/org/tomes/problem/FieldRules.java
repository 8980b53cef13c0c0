package org.tomes.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** Collects errors in a record's fields; all records accept texts and days by the same rules. */
public final class FieldRules {

    /** Maximum characters of a single-line field, such as a title. */
    public static final int MAX_LINE_LENGTH = 200;
    /** The limit of a spreadsheet cell, so that every text survives an export and import. */
    public static final int MAX_TEXT_LENGTH = 32_767;
    public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final List<FieldError> errors = new ArrayList<>();

    /** Checks whether a text is a single line of at most this length with visible content. */
    public static boolean isFilledLine(String value, int longest) {
        return !TextChecks.isInvisible(value) && value.length() <= longest && TextChecks.isOneLine(value);
    }

    /** Adds the message to the field if the rule is broken. */
    public FieldRules refuse(boolean broken, String field, Message sentence) {
        if (broken) {
            errors.add(new FieldError(field, sentence));
        }
        return this;
    }

    /**
     * @param missing the message if the value has no visible content
     */
    public FieldRules required(String field, String value, Message missing) {
        return refuse(TextChecks.isInvisible(value), field, missing);
    }

    /** Requires a single line, which may be empty. */
    public FieldRules line(String field, String value, int longest) {
        return shorter(field, value, longest).refuse(!TextChecks.isOneLine(value), field,
                Message.of("problem.field.noLine"));
    }

    /** Accepts any number of lines, which may be empty. */
    public FieldRules text(String field, String value, int longest) {
        return shorter(field, value, longest).refuse(!TextChecks.isMultiLineText(value), field,
                Message.of("problem.field.noText"));
    }

    private FieldRules shorter(String field, String value, int longest) {
        return refuse(value.length() > longest, field, Message.of("problem.field.tooLong", longest, value.length()));
    }

    /** Requires a plausible day for plans and records. */
    public FieldRules day(String field, Optional<LocalDate> day) {
        return refuse(day.filter(value -> value.isBefore(EARLIEST) || value.isAfter(LATEST)).isPresent(), field,
                Message.of("problem.field.dayOutOfRange", EARLIEST.getYear(), LATEST.getYear()));
    }

    /** Returns the errors in the order in which they were found; empty if the record is valid. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * @throws InvalidRecord if there is any error
     */
    public void demand() {
        InvalidRecord.throwIfAny(errors);
    }
}
