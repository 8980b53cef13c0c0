package org.tomes.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** Collects what is wrong with a record's fields: the same answer for all records to which texts and days they take. */
public final class FieldRules {

    /** Characters of a line in a form, such as a title. */
    public static final int LONGEST_LINE = 200;
    /** As much as a cell of a spreadsheet holds, so that every text survives the way there and back. */
    public static final int LONGEST_TEXT = 32_767;
    public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final List<FieldError> errors = new ArrayList<>();

    /** Whether a text stands in one line of at most this length in which there is something to see. */
    public static boolean isFilledLine(String value, int longest) {
        return !TextChecks.isNothing(value) && value.length() <= longest && TextChecks.isOneLine(value);
    }

    /** Adds the sentence to the field where this is so. */
    public FieldRules refuse(boolean broken, String field, Message sentence) {
        if (broken) {
            errors.add(new FieldError(field, sentence));
        }
        return this;
    }

    /** @param missing what is said where there is nothing to see in the value */
    public FieldRules required(String field, String value, Message missing) {
        return refuse(TextChecks.isNothing(value), field, missing);
    }

    /** One line, which may be empty. */
    public FieldRules line(String field, String value, int longest) {
        return shorter(field, value, longest).refuse(!TextChecks.isOneLine(value), field,
                Message.of("problem.field.noLine"));
    }

    /** Any number of lines, which may be empty. */
    public FieldRules text(String field, String value, int longest) {
        return shorter(field, value, longest).refuse(!TextChecks.isText(value), field,
                Message.of("problem.field.noText"));
    }

    private FieldRules shorter(String field, String value, int longest) {
        return refuse(value.length() > longest, field, Message.of("problem.field.tooLong", longest, value.length()));
    }

    /** A day that people mean when they plan or look back. */
    public FieldRules day(String field, Optional<LocalDate> day) {
        return refuse(day.filter(value -> value.isBefore(EARLIEST) || value.isAfter(LATEST)).isPresent(), field,
                Message.of("problem.field.dayOutOfRange", EARLIEST.getYear(), LATEST.getYear()));
    }

    /** In the order in which they were found; empty where the register may take the record. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws InvalidRecord where anything is wrong */
    public void demand() {
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
    }
}
